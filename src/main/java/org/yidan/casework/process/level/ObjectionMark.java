package org.yidan.casework.process.level;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/**
 * The note on a task that an objection to it is open, kept as the description of the task: the engine loads it with the task, so
 * that the end of a task without one costs no further statement.
 */
final class ObjectionMark {

    private static final String PREFIX = "FB-";

    private ObjectionMark() {}

    /** What staff read on the task. */
    static String of(String objectionNo) {
        return Texts.kept("casework.level-waits", objectionNo);
    }

    /** The number of the objection the text speaks of; empty for any other text. */
    static Optional<String> objectionIn(@Nullable String description) {
        if (description == null) {
            return Optional.empty();
        }
        int at = description.indexOf(PREFIX);
        return at < 0 ? Optional.empty() : Optional.of(description.substring(at).split("[^-0-9FB]", 2)[0]);
    }
}
