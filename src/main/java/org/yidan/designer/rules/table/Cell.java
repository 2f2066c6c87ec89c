package org.yidan.designer.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Expr;

/**
 * The test of an input cell: one of several parts holds, or, negated, none.
 *
 * @param negated written with {@code not(…)}
 * @param parts what may hold; none for an empty cell, which always holds
 */
record Cell(boolean negated, List<Part> parts) {

    static final Cell ANY = new Cell(true, List.of());

    /** From a value to a value; both the same for one value; an open end is null. */
    record Part(@Nullable Expr low, boolean lowIn, @Nullable Expr high, boolean highIn) {

        boolean isOne() {
            return low != null && low == high;
        }

        /** Whether it compares by order. */
        boolean isRange() {
            return !isOne();
        }

        List<Expr> bounds() {
            return low == null
                    ? high == null ? List.of() : List.of(high)
                    : high == null || high == low ? List.of(low) : List.of(low, high);
        }
    }

    boolean isAny() {
        return negated && parts.isEmpty();
    }
}
