package org.yidan.shared.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many times at once, and as many again spread over each span: written {@code 30/5m}.
 *
 * @param every elapsed time in which all of it comes back
 */
public record Allowance(int times, Duration every) {

    public Allowance {
        if (times < 1 || every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException(
                    "an allowance is at least once in some time, not " + times + "/" + every);
        }
    }

    /** Reads {@code 30/5m}. */
    public static Allowance of(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("an allowance is written like 30/5m, not " + text);
        }
        return new Allowance(
                Integer.parseInt(text.substring(0, slash).strip()),
                DurationStyle.detectAndParse(text.substring(slash + 1).strip()));
    }
}
