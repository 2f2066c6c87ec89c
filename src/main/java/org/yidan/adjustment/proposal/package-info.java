/**
 * What was asked for: the record of a proposal, the rules of its types, whom it affects, and its acceptance
 * (RULES D1, D2).
 */
@NullMarked
package org.yidan.adjustment.proposal;

import org.jspecify.annotations.NullMarked;
