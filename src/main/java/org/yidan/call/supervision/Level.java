package org.yidan.call.supervision;

import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;

/** The levels of supervision, each with its fact for the ledger. */
public enum Level {
    /** 红牌, 催办. */
    FIRST(1, MatterCallStep.SHOW_RED_CARD, "overdue-handle"),
    /** 督办单 to the head of the unit. */
    SECOND(2, MatterCallStep.RAISE_SECOND_LEVEL, "overdue-second-level"),
    /** 通报 to the government. */
    THIRD(3, MatterCallStep.RAISE_THIRD_LEVEL, "overdue-third-level");

    private final int severity;
    private final Step step;
    private final String fact;

    Level(int severity, Step step, String fact) {
        this.severity = severity;
        this.step = step;
        this.fact = fact;
    }

    int severity() {
        return severity;
    }

    Step step() {
        return step;
    }

    String fact() {
        return fact;
    }
}
