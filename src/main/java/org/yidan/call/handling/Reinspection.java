package org.yidan.call.handling;

import java.util.List;

/** What was found when the day of correction was over (F-28). */
public record Reinspection(State state, List<String> persons, String note) {

    /** Whether the party put it right; partly is not. */
    public enum State {
        CORRECTED,
        PARTLY,
        NOT_CORRECTED
    }
}
