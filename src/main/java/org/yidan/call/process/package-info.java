/**
 * The engine's side of a call: the vocabulary the models use ({@code posts}, {@code limits}, {@code options}), the way back
 * into the running process, and one bean of thin steps for each phase.
 */
@NullMarked
package org.yidan.call.process;

import org.jspecify.annotations.NullMarked;
