package org.yidan.call.feedback;

import org.jspecify.annotations.Nullable;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What was found when somebody else looked at the result on site. */
public record Verification(Verdict verdict, String note, @Nullable String noFileReason) {

    /** 属实 or 不属实. */
    public enum Verdict implements StepResult {
        TRUE,
        FALSE;

        @Override
        public Step step() {
            return MatterCallStep.VERIFY_ON_SITE;
        }
    }
}
