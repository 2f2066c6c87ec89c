package org.yidan.level;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.level.steps.LevelObjectionStep;

/** What the staffing office may answer to an objection. */
public enum LevelDecision implements StepResult {
    /** 本级职责: the duty stays. */
    STAYS,
    /** 非本级职责: the work is taken back. */
    TAKEN_BACK,
    /** 部分: the township keeps a part. */
    PARTLY;

    @Override
    public Step step() {
        return LevelObjectionStep.ANSWER_LEVEL_OBJECTION;
    }
}
