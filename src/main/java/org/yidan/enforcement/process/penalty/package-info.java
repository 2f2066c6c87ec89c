/**
 * The engine side of penalty cases: constants of the model, its option lists and timers, and the way into the running process.
 */
@NullMarked
package org.yidan.enforcement.process.penalty;

import org.jspecify.annotations.NullMarked;
