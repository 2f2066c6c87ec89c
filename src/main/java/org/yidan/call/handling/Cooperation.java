package org.yidan.call.handling;

/** What a co-operating unit did of its own duty. */
public record Cooperation(String unitCode, Outcome outcome, String note) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        NOT_NEEDED,
        UNABLE
    }
}
