package org.yidan.call.supervision;

/** The levels of supervision, each with its fact for the ledger. */
public enum Level {
    /** 红牌, 催办. */
    FIRST(1, "showRedCard", "overdue-handle"),
    /** 督办单 to the head of the unit. */
    SECOND(2, "raiseSecondLevel", "overdue-second-level"),
    /** 通报 to the government. */
    THIRD(3, "raiseThirdLevel", "overdue-third-level");

    private final int severity;
    private final String step;
    private final String fact;

    Level(int severity, String step, String fact) {
        this.severity = severity;
        this.step = step;
        this.fact = fact;
    }

    int severity() {
        return severity;
    }

    String step() {
        return step;
    }

    String fact() {
        return fact;
    }
}
