package org.yidan.engine.steps;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of the step of a user task, by its extension properties; kept with the model as it was read, so that each
 * version of a process has its own.
 *
 * @param element id of the user task
 * @param label its name in the model
 * @param party the party it is offered to; null where the model offers it otherwise
 * @param dutyRole {@code yidan:dutyRole}, in which capacity it is done
 * @param matter {@code yidan:matter}, the matter it is done for; null where the model names none
 * @param keeps {@code yidan:keeps}, the answers that the process needs later
 * @param otherThan {@code yidan:otherThan}, keys of the earlier steps whose people may not do it
 * @param limit {@code yidan:limit} with its clock and basis; null where the limits table has it
 * @param note {@code yidan:note}, the answer that the journal shows as its note
 * @param result {@code yidan:result}, the answer that is the result of a step known to code; null where it has one result only
 */
public record StepModel(
        String element,
        String label,
        @Nullable String party,
        String dutyRole,
        @Nullable String matter,
        List<String> keeps,
        Set<String> otherThan,
        @Nullable Limit limit,
        @Nullable String note,
        @Nullable String result) {

    static final String PROPERTY = "yidan.step";

    public StepModel {
        keeps = List.copyOf(keeps);
        otherThan = Set.copyOf(otherThan);
    }

    /**
     * A limit of its own.
     *
     * @param clock {@code WORKING_HOURS}, {@code WORKING_DAYS} or {@code ELAPSED}
     * @param amount {@code PT2H} or {@code P2D}
     * @param basis where it comes from, as shown to staff
     */
    public record Limit(String clock, String amount, String basis) {}

    /** The matter it is done for in this case: a variable of the process, or a code of the list; null where there is none. */
    public @Nullable String matterIn(DelegateExecution execution) {
        if (matter == null || !matter.startsWith("${")) {
            return matter;
        }
        Object code =
                execution.getVariable(matter.substring(2, matter.length() - 1).strip());
        return code == null ? null : code.toString();
    }

    /** The key of its step. */
    public String key() {
        return keyOf(element);
    }

    /** The key of the step of an element: {@code UserTask_ApproveResult} is {@code approveResult}'s. */
    public static String keyOf(String element) {
        String stem = element.substring(element.indexOf('_') + 1);
        return stem.isEmpty() ? element : Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }

    /** What the model of the task says of it; null where it names no duty role. */
    public static @Nullable StepModel of(DelegateTask task) {
        return at(task.getExecution(), task.getTaskDefinitionKey());
    }

    /** What the model of the execution says of this element; null where it says nothing. */
    static @Nullable StepModel at(DelegateExecution execution, @Nullable String element) {
        return execution instanceof ExecutionEntity entity && element != null
                ? of(entity.getProcessDefinition(), element)
                : null;
    }

    /** What the model of the execution says of the step with this key; null where it says nothing. */
    static @Nullable StepModel byKey(DelegateExecution execution, String key) {
        String stem = key.isEmpty() ? key : Character.toUpperCase(key.charAt(0)) + key.substring(1);
        return at(execution, "UserTask_" + stem);
    }

    private static @Nullable StepModel of(ProcessDefinitionEntity definition, String element) {
        ActivityImpl activity = definition.findActivity(element);
        return activity == null ? null : (StepModel) activity.getProperty(PROPERTY);
    }
}
