package org.yidan.designer.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * An element that a rehearsed process reached.
 *
 * @param process key of the process
 * @param name as the model names it
 * @param type as the engine calls it, such as {@code userTask} or {@code noneEndEvent}
 */
public record Passed(String process, String instance, String element, @Nullable String name, String type) {

    /** Whether something ended with it. */
    public boolean isEnd() {
        return type.endsWith("EndEvent");
    }
}
