package org.yidan.enforcement.process.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.FormAnswers;

/** Sums of money in forms, in yuan with two digits. */
public final class Amounts {

    private Amounts() {}

    /** The sum, or null when none was entered. */
    public static @Nullable BigDecimal of(FormAnswers answers, String field) {
        return answers.number(field)
                .map(number -> BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
