package org.yidan.casework.asking;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/**
 * The task somebody looks at, as the engine has it now.
 *
 * @param taskId id in the engine
 * @param name the step's name in the model
 * @param businessKey number of the call or case
 * @param processKey key of the process, for example {@code matter-call}
 * @param step the step, lower camel, for example {@code handleMatter}
 * @param dutyRole the model's {@code yidan:dutyRole}, for example {@code LEAD}; empty when the model says none
 * @param matterCode the matter the model names for the task ({@code yidan:matter}), null where it names none
 * @param unit the unit of one of several parallel tasks, null elsewhere
 * @param groups the posts it is offered to
 * @param assignee who took it, null while it is free
 * @param since since when it waits
 * @param due until when
 * @param reader user id of who looks
 */
public record TaskInHand(
        String taskId,
        String name,
        String businessKey,
        String processKey,
        String step,
        String dutyRole,
        @Nullable String matterCode,
        @Nullable String unit,
        Set<String> groups,
        @Nullable String assignee,
        Instant since,
        @Nullable Instant due,
        String reader) {

    public TaskInHand {
        groups = Set.copyOf(groups);
    }

    /** Whether this is a step of that process. */
    public boolean isOf(String process) {
        return processKey.equals(process);
    }

    /** Whether it is the task of this step. */
    public boolean isOf(Step of) {
        return isOf(of.process()) && step.equals(of.key());
    }
}
