package org.yidan.casework.process.level;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/**
 * The note on a task that an objection to it is open, put before the words the task is found by: the engine loads both with the
 * task, so that the end of a task without a note costs no further statement.
 */
public final class ObjectionMark {

    /** Nothing else a task says about itself begins like this, neither its case's number nor a person's words. */
    private static final String SIGN = "⏳ ";

    private static final String END = "\n";
    private static final Pattern NUMBER = Pattern.compile("FB-[0-9-]+");

    private ObjectionMark() {}

    /** What the task says from now on: that the objection waits, then what it said before. */
    static String over(@Nullable String description, String objectionNo) {
        return SIGN
                + Texts.kept("casework.level-waits", objectionNo)
                + END
                + Objects.requireNonNullElse(description, "");
    }

    /** What the task said before. */
    static @Nullable String off(@Nullable String description) {
        if (description == null || !description.startsWith(SIGN)) {
            return description;
        }
        String before = description.substring(description.indexOf(END) + END.length());
        return before.isEmpty() ? null : before;
    }

    /** The number of the objection the note speaks of; empty for a task without one. */
    public static Optional<String> objectionIn(@Nullable String description) {
        if (description == null || !description.startsWith(SIGN)) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(description);
        return number.find() ? Optional.of(number.group()) : Optional.empty();
    }
}
