package org.yidan.catalog.sheet;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of a file; counts all, keeps as many as a person can read. */
class Faults {

    private static final int KEPT = 1_000;

    private final List<RowFault> kept = new ArrayList<>();
    private int count;

    void add(RowFault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    int count() {
        return count;
    }

    List<RowFault> kept() {
        return List.copyOf(kept);
    }
}
