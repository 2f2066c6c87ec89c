/** Figures over the web: the cases behind a figure as a page and as files, and the figures themselves for programs. */
@NullMarked
package org.yidan.evaluation.figures.web;

import org.jspecify.annotations.NullMarked;
