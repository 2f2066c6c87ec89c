package org.yidan.designer.migration;

import java.util.List;

/** A case that stays where it is, and why. */
public final class NotMoved extends RuntimeException {

    /** Why it stays. */
    public enum Reason {
        /** It cannot be moved by these instructions. */
        BLOCKED,
        /** Somebody is working on it at this moment. */
        BUSY,
        /** It has ended or is on that version no longer. */
        GONE
    }

    private final Reason reason;
    private final List<String> lines;

    public NotMoved(Reason reason, List<String> lines) {
        super(reason + " " + lines);
        this.reason = reason;
        this.lines = List.copyOf(lines);
    }

    public Reason reason() {
        return reason;
    }

    /** The reasons in words. */
    public List<String> lines() {
        return lines;
    }
}
