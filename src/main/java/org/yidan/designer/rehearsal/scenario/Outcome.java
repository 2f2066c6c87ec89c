package org.yidan.designer.rehearsal.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a scenario.
 *
 * @param fault why nothing was walked at all, null if something was
 */
public record Outcome(String scenario, List<Walked> lines, @Nullable String fault) {

    public Outcome {
        lines = List.copyOf(lines);
    }

    /** Whether everything came as expected. */
    public boolean isGreen() {
        return fault == null && lines.stream().allMatch(Walked::isGreen);
    }

    /**
     * What came of a line.
     *
     * @param fault why it could not be done; null if it could, or was expected to be refused
     * @param done whether it was tried at all: after a line that could not be done the others are not
     */
    public record Walked(Scenario.Line line, List<Check> checks, @Nullable String fault, boolean done) {

        public Walked {
            checks = List.copyOf(checks);
        }

        /** Whether it was done and everything came as expected. */
        public boolean isGreen() {
            return done && fault == null && checks.stream().allMatch(Check::ok);
        }
    }

    /**
     * A cell that says what is expected, and what came.
     *
     * @param expected empty where nothing was said
     */
    public record Check(Column column, String expected, String actual, boolean ok) {}
}
