/**
 * The periods the law fixes for penalty cases and transfers, as data with their articles.
 */
@NullMarked
package org.yidan.enforcement.penalty.periods;

import org.jspecify.annotations.NullMarked;
