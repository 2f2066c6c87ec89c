/**
 * Advance notice, statement and defence, hearing (DOMAIN 2.2 P6 to P8).
 */
@NullMarked
package org.yidan.enforcement.penalty.hearing;

import org.jspecify.annotations.NullMarked;
