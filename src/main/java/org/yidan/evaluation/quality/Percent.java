package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/** Rates and points as people read them: what is not known is 未登记 or 无数据 and never nought. */
public final class Percent {

    private Percent() {}

    /** A rate from 0 to 1. */
    public static String of(@Nullable BigDecimal rate) {
        return rate == null
                ? Texts.kept("assessment.no-rate")
                : rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** Points of Q. */
    public static String points(@Nullable BigDecimal q) {
        return q == null ? Texts.kept("assessment.no-rate") : q.toPlainString();
    }

    /** Something the office registers. */
    public static String registered(@Nullable Object value) {
        return value == null ? Texts.kept("assessment.not-registered") : value.toString();
    }
}
