package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/**
 * What somebody answered about a unit: four scores of a hundred, and why when one is very low or very high. Nothing of who answered.
 *
 * @param attitude 态度
 * @param expertise 专业
 * @param responsibility 担当
 * @param relief 减负
 */
public record Ballot(int attitude, int expertise, int responsibility, int relief, @Nullable String reason) {

    /** Below and above these a score needs a reason. */
    public static final int LOW = 60;

    public static final int HIGH = 95;
    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    private static final int FULL = 100;

    /** The same, if it may be taken in. */
    Ballot checked() {
        if (scores().anyMatch(score -> score < 0 || score > FULL)) {
            throw Refused.invalid("mutual.score-bounds");
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why == null && scores().anyMatch(score -> score < LOW || score > HIGH)) {
            throw Refused.invalid("mutual.reason-missing", LOW, HIGH);
        }
        if (why != null && (Characters.count(why) < SHORTEST_REASON || Characters.count(why) > LONGEST_REASON)) {
            throw Refused.invalid("mutual.reason-length", SHORTEST_REASON, LONGEST_REASON);
        }
        return new Ballot(attitude, expertise, responsibility, relief, why);
    }

    /** The mean of the four. */
    BigDecimal score() {
        return BigDecimal.valueOf(scores().sum()).divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
    }

    private IntStream scores() {
        return IntStream.of(attitude, expertise, responsibility, relief);
    }
}
