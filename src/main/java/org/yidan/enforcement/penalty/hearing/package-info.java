/**
 * Advance notice, statement and defence, hearing (RULES P6 to P8).
 */
@NullMarked
package org.yidan.enforcement.penalty.hearing;

import org.jspecify.annotations.NullMarked;
