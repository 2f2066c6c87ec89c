package org.yidan.evaluation.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The formulas that put measures together, each of the days it is valid on. */
@Component
public class Formulas {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Formulas(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A formula as it holds for a period. */
    public record Formula(String key, int version, Map<String, Double> weights, String source) {

        public double weight(String of) {
            return weights.getOrDefault(of, 0.0);
        }
    }

    /** The formula that is valid on the last day of the period. */
    public Formula of(String key, Period period) {
        LocalDate day = period.lastDay();
        return jdbc.sql(
                        """
                        select version, weights::text, source from evaluation_formula
                         where key = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)""")
                .params(key, day, day)
                .query((row, n) -> new Formula(key, row.getInt(1), weights(row.getString(2)), row.getString(3)))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no formula " + key + " on " + day));
    }

    private Map<String, Double> weights(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
