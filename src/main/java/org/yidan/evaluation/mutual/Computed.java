package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A result as it comes out of the record: of a unit in its dealings with a partner, or of the unit as a whole (no partner). Figures
 * between two units have an objective score only, because answers are never shown by who gave them.
 *
 * @param inputs everything the numbers were computed from, by keys in order
 */
record Computed(
        Direction direction,
        String unit,
        @Nullable String partner,
        @Nullable BigDecimal objective,
        @Nullable BigDecimal subjective,
        BigDecimal deductions,
        @Nullable BigDecimal score,
        @Nullable BigDecimal annual,
        Map<String, Object> inputs) {

    static Computed pair(
            Direction direction,
            String unit,
            String partner,
            @Nullable BigDecimal objective,
            Map<String, Object> inputs) {
        return new Computed(
                direction, unit, partner, objective, null, BigDecimal.ZERO.setScale(2), objective, null, inputs);
    }
}
