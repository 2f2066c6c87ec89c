package org.yidan.evaluation.mutual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A frozen result: what was computed, and what it rests on.
 *
 * @param inputs as kept, canonical JSON
 * @param contest the contest that corrected it; null of the first revision
 * @param sha256 over all that is frozen
 */
public record Result(
        Direction direction,
        String unit,
        @Nullable String partner,
        int revision,
        @Nullable Long contest,
        Numbers numbers,
        String inputs,
        Basis basis,
        String sha256,
        Instant madeAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The scores, as printed. */
    public record Numbers(
            @Nullable String objective,
            @Nullable String subjective,
            String deductions,
            @Nullable String score,
            @Nullable String annual) {}

    /** Which questions, formulas and state of the sealed log it was computed by. */
    public record Basis(String queryVersion, String formulaVersion, long logSize) {}

    @Nullable
    BigDecimal objective() {
        return numbers.objective() == null ? null : new BigDecimal(numbers.objective());
    }

    /** The inputs, to be read. */
    public JsonNode read() {
        try {
            return JSON.readTree(inputs);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("inputs of " + unit + " are no JSON", damaged);
        }
    }
}
