package org.yidan.audit.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the three things that are said of a log, with the first place that speaks against it.
 *
 * @param findings how many places speak against it
 * @param firstIndex the first bad index in the log, when it is a matter of an index
 * @param place the first bad place in words: a leaf, {@code table key}, a file
 * @param chinese what is the matter, for people
 * @param english the same
 * @param all the places in words (Chinese) as they were found, the first fifty
 */
public record Verdict(
        State state,
        long findings,
        @Nullable Long firstIndex,
        @Nullable String place,
        String chinese,
        String english,
        List<String> all) {

    /** What is said. */
    public enum State {
        OK,
        FAILED,
        /** It could not be checked with what was given. */
        UNKNOWN
    }

    public static Verdict ok(String chinese, String english) {
        return new Verdict(State.OK, 0, null, null, chinese, english, List.of());
    }

    public static Verdict unknown(String chinese, String english) {
        return new Verdict(State.UNKNOWN, 0, null, null, chinese, english, List.of());
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
