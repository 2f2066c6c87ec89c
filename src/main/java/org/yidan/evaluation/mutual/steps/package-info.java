/** The steps of a round of the two-way assessment: one constant each, of which desks, journal and clocks speak. */
@NullMarked
package org.yidan.evaluation.mutual.steps;

import org.jspecify.annotations.NullMarked;
