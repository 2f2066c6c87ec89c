/**
 * The objection itself: who may raise it, its record and case file, the answer of the staffing office and what it brings about, and how
 * it lapses when its task is gone.
 */
@NullMarked
package org.yidan.level.objection;

import org.jspecify.annotations.NullMarked;
