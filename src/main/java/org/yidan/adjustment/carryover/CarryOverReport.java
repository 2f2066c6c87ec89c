package org.yidan.adjustment.carryover;

import java.util.List;

/** A run with all its items: each with old and new, rule, who decided and when (DOMAIN 6.3). */
public record CarryOverReport(CarryOverRun run, List<CarryOverItem> items) {

    public CarryOverReport {
        items = List.copyOf(items);
    }

    /** How many items are in this state. */
    public long count(CarryOverItem.State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
