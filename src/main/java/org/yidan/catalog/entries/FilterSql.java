package org.yidan.catalog.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterFilter;

/** A filter as conditions with named parameters; only conditions asked for appear, so that the indexes serve. */
record FilterSql(String where, String order, Map<String, @Nullable Object> parameters) {

    static FilterSql of(MatterFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("e.region = :region", "e.valid @> :day"));
        Map<String, @Nullable Object> parameters =
                new HashMap<>(Map.of("region", filter.region(), "day", filter.day()));
        conditions.add(filter.knownAt() == null ? "upper_inf(e.recorded)" : "e.recorded @> :knownAt");
        parameters.put("knownAt", EntryTable.utc(filter.knownAt()));
        if (filter.domain() != null) {
            conditions.add("e.domain = :domain");
            parameters.put("domain", filter.domain());
        }
        if (filter.delegated() != null) {
            conditions.add("e.delegated = :delegated");
            parameters.put("delegated", filter.delegated());
        }
        if (filter.unitTypes() != null) {
            conditions.add("exists (select 1 from matter_entry_unit u where u.entry_id = e.id"
                    + " and u.role in ('LEAD', 'COOPERATING') and u.unit_type = any(:units))");
            parameters.put("units", filter.unitTypes().toArray(String[]::new));
        }
        String order = filter.found() == null
                ? words(filter.words() == null ? "" : filter.words().strip(), conditions, parameters)
                : found(filter.found(), conditions, parameters);
        return new FilterSql(String.join(" and ", conditions), order, parameters);
    }

    private static String found(List<Long> found, List<String> conditions, Map<String, @Nullable Object> parameters) {
        conditions.add("e.id = any(:found)");
        parameters.put("found", found.toArray(Long[]::new));
        return "array_position(cast(:found as bigint[]), e.id)";
    }

    private static String words(String words, List<String> conditions, Map<String, @Nullable Object> parameters) {
        if (words.isEmpty()) {
            return "e.matter_code";
        }
        String[] each = words.split("\\s+");
        for (int i = 0; i < each.length; i++) {
            conditions.add("(e.name ilike :name" + i + " or e.matter_code like :code" + i + ")");
            parameters.put("name" + i, "%" + literally(each[i]) + "%");
            parameters.put("code" + i, literally(each[i].toUpperCase(Locale.ROOT)) + "%");
        }
        parameters.put("whole", words);
        return "upper(:whole) = e.matter_code desc, starts_with(e.name, :whole) desc, e.matter_code";
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
