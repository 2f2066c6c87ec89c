/**
 * Penalty cases by the ordinary procedure (RULES 2.2): the case itself, who may request one, and what all its desks
 * share.
 */
@NullMarked
package org.yidan.enforcement.penalty;

import org.jspecify.annotations.NullMarked;
