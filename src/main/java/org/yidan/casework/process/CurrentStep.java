package org.yidan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepModel;
import org.yidan.engine.steps.StepTable;

/** The step an execution stands at, as desks name it. */
@Component
public class CurrentStep {

    private final StepTable steps;

    CurrentStep(StepTable steps) {
        this.steps = steps;
    }

    /**
     * The step.
     *
     * @param part which of several of this step, see {@link HeldStep}
     */
    public HeldStep of(DelegateExecution execution, @Nullable String part) {
        return new HeldStep(
                named(execution, named(execution.getCurrentActivityId())), execution.getProcessBusinessKey(), part);
    }

    /** The step a model speaks of. */
    public Step named(DelegateExecution execution, String key) {
        return steps.in(execution, key);
    }

    /** The key of the step of an element: {@code UserTask_ApproveResult} is {@code approveResult}'s. */
    public static String named(String element) {
        return StepModel.keyOf(element);
    }
}
