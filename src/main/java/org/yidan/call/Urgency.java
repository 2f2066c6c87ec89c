package org.yidan.call;

import java.util.Arrays;
import java.util.Optional;

/** How urgent a call is; the Chinese label is the code in the list, in forms and in decision tables (RULES 12.1). */
public enum Urgency {
    ORDINARY("一般"),
    URGENT("紧急"),
    /** Act first, papers within 24 elapsed hours; its accept limit runs day and night (RULES 0.4). */
    CRITICAL("特急");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Urgency> of(String label) {
        return Arrays.stream(values()).filter(u -> u.label.equals(label)).findFirst();
    }
}
