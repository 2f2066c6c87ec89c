package org.yidan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.hands.HeldStep;

/** The step an execution stands at, as desks name it. */
public final class CurrentStep {

    private CurrentStep() {}

    /**
     * The step.
     *
     * @param part which of several of this step, see {@link HeldStep}
     */
    public static HeldStep of(DelegateExecution execution, @Nullable String part) {
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return new HeldStep(process, execution.getProcessBusinessKey(), named(execution.getCurrentActivityId()), part);
    }

    /** The step of an element: {@code UserTask_ApproveResult} is {@code approveResult}. */
    public static String named(String element) {
        String stem = element.substring(element.indexOf('_') + 1);
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }
}
