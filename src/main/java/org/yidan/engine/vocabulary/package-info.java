/**
 * The two words every model uses, {@code posts} and {@code limits}: each finds the module that speaks for the process at hand
 * ({@link org.yidan.engine.PartyDirectory}, {@link org.yidan.engine.StepClocks}) and passes the question on.
 */
@NullMarked
package org.yidan.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
