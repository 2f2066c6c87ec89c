package org.yidan.evaluation.figures;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table belong to a period: those whose instant lies in it, or those that stand from one instant to another at its end.
 *
 * @param ends null for rows of an instant
 */
record Window(String at, @Nullable String ends) {

    /** The condition, with what indexes want to hear. */
    String condition() {
        return ends == null
                ? "%1$s >= :from and %1$s < :until".formatted(at)
                : "%1$s < :asOf and %2$s >= :asOf and %2$s > %1$s".formatted(at, ends);
    }

    /** When a row counts, for rows by day or month. */
    String instant() {
        return ends == null ? at : "(cast(:asOf as timestamptz) - interval '1 ms')";
    }
}
