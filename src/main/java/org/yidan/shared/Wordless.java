package org.yidan.shared;

import org.jspecify.annotations.Nullable;

/** A fault without its words, which may repeat what somebody typed: its kinds and places are what the log needs. */
public final class Wordless extends RuntimeException {

    private static final int DEEPEST = 20;

    private Wordless(Throwable fault, int depth) {
        super(fault.getClass().getName(), cause(fault, depth));
        setStackTrace(fault.getStackTrace());
    }

    /** The same fault, and what caused it, with the kinds in place of the words. */
    public static Wordless of(Throwable fault) {
        return new Wordless(fault, 0);
    }

    private static @Nullable Throwable cause(Throwable fault, int depth) {
        Throwable cause = fault.getCause();
        return cause == null || depth > DEEPEST ? null : new Wordless(cause, depth + 1);
    }
}
