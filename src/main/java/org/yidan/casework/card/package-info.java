/**
 * The matter card beside every task: what the one who works must know of the case, in one record ({@link
 * org.yidan.casework.card.CaseCard}), whatever kind of case it is. It is read off the page of the case, behind the same sight rules; {@link
 * org.yidan.casework.card.KindCard} is what a kind says its own way.
 */
@NamedInterface("card")
@NullMarked
package org.yidan.casework.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
