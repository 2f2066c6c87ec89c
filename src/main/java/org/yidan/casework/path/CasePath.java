package org.yidan.casework.path;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path of one process instance on its own version of the model.
 *
 * @param visited how often each element was entered, by element
 * @param current elements where it waits now
 * @param flows how often each sequence flow was taken, by flow
 * @param called number of the case each call activity led to, by element
 * @param steps what people and events did, oldest first
 */
public record CasePath(
        PathInstance instance,
        Map<String, Long> visited,
        List<String> current,
        Map<String, Long> flows,
        Map<String, List<String>> called,
        List<Step> steps) {

    /** One line of the path: a task, a call of another case, an event that came, or the end. */
    public record Step(
            String element,
            String name,
            @Nullable String who,
            Instant from,
            @Nullable Instant to,
            boolean stopped,
            @Nullable String called) {

        /** The key of the step as journals have it ({@code acceptDispatch}). */
        public String key() {
            String stem = element.substring(element.indexOf('_') + 1);
            return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
        }
    }
}
