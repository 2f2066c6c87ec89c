/**
 * One thin bean for each step of what may happen while a case runs: warnings, excluded time, remedies, a changed list.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.course;

import org.jspecify.annotations.NullMarked;
