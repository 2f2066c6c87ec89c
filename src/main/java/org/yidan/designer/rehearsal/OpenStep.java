package org.yidan.designer.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits in a rehearsal.
 *
 * @param caseNo number of the case, null for a process without one
 * @param process key of the process
 * @param posts the posts it is offered to
 * @param assignee who has it
 */
public record OpenStep(
        String taskId,
        String instance,
        @Nullable String caseNo,
        String process,
        String definitionId,
        String element,
        String name,
        List<String> posts,
        @Nullable String assignee,
        @Nullable Instant due) {

    public OpenStep {
        posts = List.copyOf(posts);
    }

    /** Whether a designer means it by this word: the element, its stem or its name. */
    public boolean isCalled(String word) {
        return element.equals(word) || element.equals("UserTask_" + word) || name.equals(word);
    }
}
