/**
 * One thin bean for each step of notice, statement and hearing.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.hearing;

import org.jspecify.annotations.NullMarked;
