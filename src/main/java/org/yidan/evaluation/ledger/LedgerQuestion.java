package org.yidan.evaluation.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is looked for in the ledger; whatever is empty asks for nothing.
 *
 * @param status how entries stand today; {@code UPHELD} and {@code CANCELLED} find those archived since, too
 * @param severity at least
 * @param blocked only what was blocked before it had a number
 * @param page from 0
 */
public record LedgerQuestion(
        @Nullable String unit,
        @Nullable String category,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
        @Nullable String status,
        @Nullable Integer severity,
        @Nullable String matter,
        @Nullable Boolean blocked,
        @Nullable Integer page) {

    /** Everything. */
    public static LedgerQuestion all() {
        return new LedgerQuestion(null, null, null, null, null, null, null, null, null);
    }

    /** Everything about a unit between two days, both included. */
    public static LedgerQuestion of(String unit, LocalDate from, LocalDate to) {
        return new LedgerQuestion(unit, null, from, to, null, null, null, null, null);
    }

    int pageNo() {
        return Math.max(0, Objects.requireNonNullElse(page, 0));
    }

    /** The parameters that were asked, for addresses of other pages of the same. */
    public Map<String, String> asked() {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        sent.put("unit", unit);
        sent.put("category", category);
        sent.put("from", from);
        sent.put("to", to);
        sent.put("status", status);
        sent.put("severity", severity);
        sent.put("matter", matter);
        sent.put("blocked", blocked);
        Map<String, String> asked = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                asked.put(name, value.toString());
            }
        });
        return asked;
    }
}
