/**
 * The two-way assessment (双向互评考核, RULES 7.7): once a year townships are asked about departments and departments about townships,
 * the figures of the year are frozen, may be contested by their cases, and are confirmed and published. Figures come from
 * {@code evaluation.figures}; nobody types one in.
 */
@NullMarked
package org.yidan.evaluation.mutual;

import org.jspecify.annotations.NullMarked;
