/**
 * The dashboard: tables of figures over a region, a unit, a township or a matter and a period, each number with the list of its
 * cases; the same tables as page, chart, CSV, workbook, PDF and Word file. Entry classes {@link org.yidan.evaluation.board.Board},
 * {@link org.yidan.evaluation.board.FigureTables} and {@link org.yidan.evaluation.board.PaperFiles}.
 */
@NullMarked
package org.yidan.evaluation.board;

import org.jspecify.annotations.NullMarked;
