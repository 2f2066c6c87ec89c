package org.yidan.evaluation.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which unit carries on what a merged one did: its figures are those of the successor. */
@Component
public class Heirs {

    private final JdbcClient jdbc;

    Heirs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the organization stands now. */
    Merged now() {
        Map<String, String> merged = new HashMap<>();
        jdbc.sql("select code, merged_into from organization_unit where merged_into is not null")
                .query(row -> {
                    merged.put(row.getString(1), row.getString(2));
                });
        return new Merged(merged);
    }

    /** Every merged unit with the one it was merged into. */
    record Merged(Map<String, String> into) {

        /** The unit that stands for this one today, over several mergers. */
        String heir(String unit) {
            Set<String> seen = new HashSet<>();
            String heir = unit;
            while (into.containsKey(heir) && seen.add(heir)) {
                heir = into.get(heir);
            }
            return heir;
        }

        /** The unit with all it carries on. */
        String[] all(String unit) {
            return Stream.concat(
                            Stream.of(unit), into.keySet().stream().filter(one -> heir(one).equals(heir(unit))))
                    .distinct()
                    .collect(Collectors.toList())
                    .toArray(String[]::new);
        }
    }
}
