package org.yidan.enforcement.penalty.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The surcharge for late payment (行政处罚法 72, 73): so many percent a day of what was unpaid when the time ran out, not counting
 * days on which a reconsideration or lawsuit was going on, and never more than the fine.
 */
public final class Surcharge {

    private static final int HUNDRED = 100;

    private Surcharge() {}

    /**
     * The surcharge in yuan.
     *
     * @param unpaid what of the fine was unpaid at the end of the last day
     * @param due last day of payment
     * @param paidOn day on which it was paid
     * @param restedDays days between them on which a remedy was going on
     */
    public static BigDecimal owed(
            BigDecimal fine, BigDecimal unpaid, LocalDate due, LocalDate paidOn, int restedDays, int percentADay) {
        long late = Math.max(0, ChronoUnit.DAYS.between(due, paidOn) - restedDays);
        return unpaid.multiply(BigDecimal.valueOf(late * percentADay))
                .divide(BigDecimal.valueOf(HUNDRED), 2, RoundingMode.HALF_UP)
                .min(fine);
    }
}
