package org.yidan.powerreturn.record;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** What the assessment found (F-52). */
public enum CapabilityFinding implements StepResult {
    CANNOT_CARRY("确不能承担"),
    CAN_BE_HELPED("可以帮扶"),
    BUCK_PASSING("有推诿嫌疑");

    private final String chinese;

    CapabilityFinding(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    @Override
    public Step step() {
        return PowerReturnStep.ASSESS_CAPABILITY;
    }
}
