package org.yidan.evaluation.mutual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frozen result of a unit, in its dealings with a partner or as a whole (no partner), and what it rests on.
 *
 * @param contest the contest that corrected it; null of the first revision
 * @param inputs everything it was computed from, as canonical JSON
 * @param sha256 over all that is frozen
 */
public record Result(
        Direction direction,
        String unit,
        @Nullable String partner,
        int revision,
        @Nullable Long contest,
        @Nullable BigDecimal objective,
        @Nullable BigDecimal subjective,
        BigDecimal deductions,
        @Nullable BigDecimal score,
        @Nullable BigDecimal annual,
        String inputs,
        String queryVersion,
        String formulaVersion,
        long logSize,
        String sha256,
        Instant madeAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The inputs, to be read by pages and papers. */
    public Map<String, Object> read() {
        try {
            return JSON.readValue(inputs, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("inputs of " + unit + " are no JSON", damaged);
        }
    }
}
