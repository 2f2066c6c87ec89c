package org.yidan.evaluation.mutual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A result as it comes out of the record. Between two units there is an objective score only, because answers are never shown by who
 * gave them.
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
        String inputs) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    static String json(Map<String, Object> inputs) {
        try {
            return JSON.writeValueAsString(inputs);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("inputs are not plain", unwritable);
        }
    }

    /** Whether the record still gives what was kept. */
    boolean same(Result kept) {
        return facts().equals(new Computed(
                        kept.direction(),
                        kept.unit(),
                        kept.partner(),
                        kept.objective(),
                        kept.subjective(),
                        kept.deductions(),
                        kept.score(),
                        kept.annual(),
                        kept.inputs())
                .facts());
    }

    /** Everything that is frozen, line by line. */
    String facts() {
        return Stream.of(direction, unit, partner, objective, subjective, deductions, score, annual, inputs)
                .map(one -> Objects.toString(one, ""))
                .collect(Collectors.joining("\n"));
    }
}
