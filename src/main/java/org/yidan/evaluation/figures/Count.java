package org.yidan.evaluation.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One statement over a table of facts: how many rows of a period have which mark, for several measures of one window at once. A mark has
 * two bits a measure, so that a row costs one number and not three sums a measure.
 */
record Count(FactTable table, Window window, List<Measure> measures, List<By.Key> keys, Scope scope) {

    static final int MOST = 31;

    static Count of(FactTable table, Window window, List<Measure> measures, By by, Scope scope) {
        return new Count(table, window, measures, by.keys(), scope);
    }

    String sql() {
        String marks = IntStream.range(0, measures.size())
                .mapToObj(i -> "((" + measures.get(i).mark() + ")::bigint << " + 2 * i + ")")
                .collect(Collectors.joining(" | "));
        List<String> columns = new ArrayList<>();
        keys.forEach(key -> columns.add("coalesce(" + table.key(key, window) + ", '')"));
        columns.add(marks);
        String groups = IntStream.rangeClosed(1, columns.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return "select " + String.join(", ", columns) + ", count(*) from " + table.table() + " where " + where(table, window, scope)
                + " group by " + groups;
    }

    /** Of a row's mark, that of the measure at this place. */
    static int mark(long marks, int place) {
        return (int) (marks >> 2 * place & 3);
    }

    /** The condition of a window and a scope; nothing but codes of our own is put into the statement. */
    static String where(FactTable table, Window window, Scope scope) {
        List<String> conditions = new ArrayList<>(List.of("region = :region", window.condition()));
        if (scope.township() != null) {
            conditions.add("township = :township");
        }
        if (scope.matter() != null) {
            conditions.add("matter_code = :matter");
        }
        if (scope.unit() != null) {
            conditions.add(table.unit() + " = any(:units)");
        }
        if (scope.domain() != null) {
            conditions.add("domain = :domain");
        }
        return String.join(" and ", conditions);
    }

    /** Windows that measures share are looked through once. */
    record Look(FactTable table, Window window) {

        static Set<Look> of(Measure measure) {
            return measure.windows().stream()
                    .map(window -> new Look(measure.counts(), window))
                    .collect(Collectors.toSet());
        }
    }
}
