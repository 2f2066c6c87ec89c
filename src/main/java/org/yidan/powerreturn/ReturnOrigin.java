package org.yidan.powerreturn;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** What set a return going (RULES 3). */
public enum ReturnOrigin implements StepResult {
    /** 乡镇申请: the only one that needs the minutes of the party committee. */
    TOWNSHIP_APPLY,
    /** 质效评估不合格. */
    ASSESSMENT_FAILED,
    /** 法律依据废止: no capability is assessed, and it may take effect at once. */
    BASIS_REPEALED,
    /** 上级决定. */
    UPPER_DECISION,
    /** 清单调整建议转来. */
    LIST_PROPOSAL;

    /** Whether the township's capability has to be assessed; a law or a superior leaves nothing to assess. */
    public boolean needsAssessment() {
        return this == TOWNSHIP_APPLY || this == ASSESSMENT_FAILED || this == LIST_PROPOSAL;
    }

    /** Whether the power may be taken back from the whole region without a majority of townships asking for it. */
    public boolean mayConcernRegion() {
        return this != TOWNSHIP_APPLY && this != ASSESSMENT_FAILED;
    }

    @Override
    public Step step() {
        return PowerReturnStep.REGISTER_RETURN;
    }
}
