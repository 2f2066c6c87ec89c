package org.yidan.call;

import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What a joint task came to for the call it was asked for by (RULES B14). */
public enum JointResult implements StepResult {
    RESOLVED,
    /** At least one subject filed a penalty case. */
    CASE_FILED,
    NOT_TRUE,
    TRANSFERRED;

    @Override
    public Step step() {
        return MatterCallStep.JOINT_TASK_FINISHED;
    }
}
