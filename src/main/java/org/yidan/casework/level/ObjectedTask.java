package org.yidan.casework.level;

import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/**
 * The open task an objection is raised against.
 *
 * @param element id of the user task in its model
 * @param step key of the step, as in the limits table
 * @param unit the unit of the township whose task it is
 * @param part the unit of one of several parallel tasks of a case, or null where there is one task
 */
public record ObjectedTask(
        String taskId,
        String instanceId,
        String processKey,
        String businessKey,
        String element,
        String step,
        String unit,
        @Nullable String part) {

    public boolean isOf(Step of) {
        return step.equals(of.key());
    }
}
