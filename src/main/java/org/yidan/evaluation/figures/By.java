package org.yidan.evaluation.figures;

import java.util.List;

/** By what figures are told apart; the keys of a row in this order. */
public enum By {
    NOTHING,
    UNIT(Key.UNIT),
    CALLING_UNIT(Key.CALLING_UNIT),
    TOWNSHIP(Key.TOWNSHIP),
    MATTER(Key.MATTER),
    DOMAIN(Key.DOMAIN),
    MATTER_TOWNSHIP(Key.MATTER, Key.TOWNSHIP),
    MATTER_LEAD(Key.MATTER, Key.UNIT),
    UNIT_TOWNSHIP(Key.UNIT, Key.TOWNSHIP),
    DAY(Key.DAY),
    MONTH(Key.MONTH);

    private final List<Key> keys;

    By(Key... keys) {
        this.keys = List.of(keys);
    }

    List<Key> keys() {
        return keys;
    }

    /** One thing rows are told apart by. */
    enum Key {
        UNIT,
        CALLING_UNIT,
        TOWNSHIP,
        MATTER,
        DOMAIN,
        DAY,
        MONTH;

        boolean isUnit() {
            return this == UNIT || this == CALLING_UNIT;
        }
    }
}
