/**
 * Separation of duties (RULES 0.5) as one rule for all steps: {@link org.yidan.casework.hands.SeparatedHands} of a
 * process say who may not do a step because of what he did before, {@link org.yidan.casework.hands.Seats} which post
 * then does it; {@link org.yidan.casework.hands.Seating} gives it to them. The offer of the task, the refusal of the desk and the words of the card ask the same.
 */
@NamedInterface("hands")
@NullMarked
package org.yidan.casework.hands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
