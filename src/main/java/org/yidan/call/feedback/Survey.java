package org.yidan.call.feedback;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.SharedResult;

/**
 * What the caller answered.
 *
 * @param solved null only when the caller was not reached
 * @param reason why he is not satisfied
 * @param unreasonable the surveyor holds that more than the law gives was asked for
 * @param tries how often he was tried, the successful try included
 */
public record Survey(
        Satisfaction satisfied, @Nullable Solution solved, @Nullable String reason, boolean unreasonable, int tries) {

    /** 很满意, 满意, 一般, 不满意, 未联系上. */
    public enum Satisfaction implements SharedResult {
        VERY_SATISFIED,
        SATISFIED,
        FAIR,
        DISSATISFIED,
        NOT_REACHED;

        boolean needsReason() {
            return this == FAIR || this == DISSATISFIED;
        }

        @Override
        public Set<MatterCallStep> steps() {
            return Set.of(MatterCallStep.SURVEY_CALLER, MatterCallStep.SURVEY_AFTER_CASE, MatterCallStep.RATE_CALL);
        }
    }

    /** 是, 部分, 否. */
    public enum Solution {
        YES,
        PARTLY,
        NO
    }

    /** What follows from it (RULES AG11). */
    public enum Verdict {
        /** Nothing more to do; also when the caller was not reached. */
        SATISFIED,
        /** A second person judges whether the call may end with a caller who is not satisfied. */
        UNREASONABLE,
        REWORK
    }

    /**
     * A satisfied caller ends the call. One who is not sends it back when it is not solved; when it is solved, or the surveyor
     * holds the wish unreasonable, a second person decides. A fair answer counts as satisfied unless nothing was solved.
     */
    public Verdict verdict() {
        return switch (satisfied) {
            case VERY_SATISFIED, SATISFIED, NOT_REACHED -> Verdict.SATISFIED;
            case FAIR -> unreasonable
                    ? Verdict.UNREASONABLE
                    : solved == Solution.NO ? Verdict.REWORK : Verdict.SATISFIED;
            case DISSATISFIED -> unreasonable || solved == Solution.YES ? Verdict.UNREASONABLE : Verdict.REWORK;
        };
    }
}
