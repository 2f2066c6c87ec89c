/**
 * One thin bean for each step of discussion and decision.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.decision;

import org.jspecify.annotations.NullMarked;
