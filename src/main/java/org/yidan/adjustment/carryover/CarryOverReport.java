package org.yidan.adjustment.carryover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.carryover.CarryOverTreatment;

/** A run with all its items: each with old and new, rule, who decided and when (RULES 6.3). */
public record CarryOverReport(CarryOverRun run, List<CarryOverItem> items) {

    public CarryOverReport {
        items = List.copyOf(items);
    }

    /** Which items to show; null for any. */
    public record ItemFilter(@Nullable CarryOverTreatment treatment, CarryOverItem.@Nullable State state) {}

    /** How many items have this treatment and state. */
    public record ItemCount(CarryOverTreatment treatment, CarryOverItem.State state, long count) {}

    /** How many items are in this state. */
    public long count(CarryOverItem.State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
