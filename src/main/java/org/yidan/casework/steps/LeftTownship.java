package org.yidan.casework.steps;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** How work left a township because it was not of its level. */
public enum LeftTownship implements StepResult {
    MOVED_UP,
    COOPERATION_RELEASED,
    PARTICIPANT_RELEASED;

    @Override
    public Step step() {
        return CommonStep.TAKE_BACK_FROM_TOWNSHIP;
    }
}
