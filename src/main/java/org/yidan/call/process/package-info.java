/**
 * The engine's side of a call: the vocabulary the models use ({@code posts}, {@code limits}, {@code options}), the way back
 * into the running process, and per phase one thin delegate or listener for each step.
 */
@NullMarked
package org.yidan.call.process;

import org.jspecify.annotations.NullMarked;
