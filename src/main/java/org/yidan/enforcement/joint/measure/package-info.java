/**
 * Carrying out what was decided on site (RULES B7 to B13): corrections and their reinspection, on-the-spot penalties,
 * measures on things with their approval and period, transfers to the competent unit, and the cases that follow.
 */
@NullMarked
package org.yidan.enforcement.joint.measure;

import org.jspecify.annotations.NullMarked;
