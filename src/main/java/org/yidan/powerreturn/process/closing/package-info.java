/** Rejection and the later review, as the engine calls them. */
@NullMarked
package org.yidan.powerreturn.process.closing;

import org.jspecify.annotations.NullMarked;
