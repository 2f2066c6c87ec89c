package org.yidan.powerreturn.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.SharedResult;
import org.yidan.powerreturn.steps.PowerReturnStep;

/**
 * What a unit said about a return (ReturnOpinions, RULES 12.14).
 *
 * @param takeoverPlan who takes over, when and how; of the department only
 * @param givenBy user id or the system's mark
 */
public record Opinion(
        String unit,
        Capacity capacity,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String takeoverPlan,
        String givenBy,
        Instant givenAt) {

    /** As what it was asked. */
    public enum Capacity {
        DEPARTMENT,
        OTHER,
        /** The department kept silent and the county government heard it. */
        HEARD
    }

    /** What it said; silence is never consent. */
    public enum Verdict implements SharedResult {
        AGREE("同意"),
        CONDITIONAL("有条件同意"),
        DISAGREE("不同意"),
        SILENT("逾期未答复"),
        NO_ANSWER("听取后仍未表态");

        private final String chinese;

        Verdict(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        @Override
        public Set<PowerReturnStep> steps() {
            return Set.of(
                    PowerReturnStep.CONSULT_DEPARTMENT,
                    PowerReturnStep.HEAR_SILENT_DEPARTMENT,
                    PowerReturnStep.CONSULT_OTHERS);
        }
    }
}
