/**
 * Figures from the record: measures are files ({@code evaluation/measures}) counted over the facts, by unit, township, matter or time, and
 * every figure opens the list of its cases. Enter by {@link org.yidan.evaluation.figures.Figures}; who may see what says
 * {@link org.yidan.evaluation.figures.FigureSight}. There is no figure about a person (ADR 0081).
 */
@NullMarked
package org.yidan.evaluation.figures;

import org.jspecify.annotations.NullMarked;
