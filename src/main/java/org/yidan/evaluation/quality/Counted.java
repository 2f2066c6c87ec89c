package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of one matter and unit in a period: numerators beside their denominators.
 *
 * @param due closed in the period, or open beyond their limit at its end; {@code inTime} of them were closed within it
 * @param closed n of RULES 7.6; {@code once} of them without rework and without a repetition in thirty days
 * @param cases penalty and joint cases closed, {@code lawful} of them without a failed rule
 * @param corrections p: decisions annulled or changed, and false feedback
 * @param closedYear closed in the twelve months until the end of the period
 * @param officers people with an enforcement card valid on the last day
 * @param required as the staffing office entered; null when it did not
 * @param trainingRate 1 when the township had a training and guidance in the period; null while the region registers none, and where the matter is not delegated
 */
public record Counted(
        long dispatched,
        long accepted,
        long due,
        long inTime,
        long closed,
        long once,
        long rated,
        long satisfied,
        long cases,
        long lawful,
        long corrections,
        long closedYear,
        int officers,
        @Nullable Integer required,
        @Nullable BigDecimal trainingRate) {

    /** Nothing at all. */
    public static final Counted NOTHING = new Counted(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);

    /** The same, with who is there, who should be, and whether they were trained. */
    Counted with(int qualified, @Nullable Integer needed, @Nullable BigDecimal trained) {
        return new Counted(
                dispatched,
                accepted,
                due,
                inTime,
                closed,
                once,
                rated,
                satisfied,
                cases,
                lawful,
                corrections,
                closedYear,
                qualified,
                needed,
                trained);
    }

    /** What is left without some of it. */
    Counted minus(Counted less) {
        return new Counted(
                dispatched - less.dispatched,
                accepted - less.accepted,
                due - less.due,
                inTime - less.inTime,
                closed - less.closed,
                once - less.once,
                rated - less.rated,
                satisfied - less.satisfied,
                cases - less.cases,
                lawful - less.lawful,
                corrections - less.corrections,
                closedYear - less.closed,
                officers,
                required,
                trainingRate);
    }
}
