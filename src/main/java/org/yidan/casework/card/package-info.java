/**
 * The matter card beside every task: what the one who works must know of the case, in one record ({@link
 * org.yidan.casework.card.CaseCard}), whatever kind of case it is. Each kind is read by one {@link
 * org.yidan.casework.card.CardSource} behind the same sight rules as its page.
 */
@NamedInterface("card")
@NullMarked
package org.yidan.casework.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
