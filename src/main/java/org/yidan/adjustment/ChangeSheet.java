package org.yidan.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/**
 * What a proposal changes, field by field, as the documents F-60 and F-56 keep it: the list and the proposal may be worked on
 * later, the papers show what was asked for at the time (RULES 12.18).
 */
public final class ChangeSheet {

    private static final List<String> FIELDS = List.of(
            "name",
            "leadUnitType",
            "coopUnitTypes",
            "leadDuty",
            "townshipDuty",
            "legalBasis",
            "delegatedFrom",
            "urgencyDefault",
            "acceptHours",
            "handleDays",
            "guideSteps");

    private ChangeSheet() {}

    /** One map for each matter: {@code code}, {@code name} and {@code fields} of {@code field}, {@code before}, {@code after}. */
    public static List<Map<String, Object>> of(AdjustmentType type, List<ProposedItem> items) {
        boolean removal = type == AdjustmentType.REMOVE;
        return items.stream().map(item -> matter(item, removal)).toList();
    }

    private static Map<String, Object> matter(ProposedItem item, boolean removal) {
        MatterTerms before = item.before();
        MatterTerms after = removal ? null : item.after();
        MatterTerms named = after == null ? before : after;
        return Map.of(
                "code",
                Objects.requireNonNullElse(item.matterCode(), ""),
                "name",
                named == null ? Objects.requireNonNullElse(item.change().name(), "") : named.name(),
                "removed",
                removal,
                "fields",
                after == null ? List.of() : fields(before, after));
    }

    private static List<Map<String, String>> fields(@Nullable MatterTerms before, MatterTerms after) {
        List<Map<String, String>> fields = new ArrayList<>();
        List<String> old = before == null ? List.of() : words(before);
        List<String> now = words(after);
        for (int i = 0; i < now.size(); i++) {
            String was = before == null ? "" : old.get(i);
            if (!was.equals(now.get(i))) {
                fields.add(Map.of("field", FIELDS.get(i), "before", was, "after", now.get(i)));
            }
        }
        return fields;
    }

    private static List<String> words(MatterTerms terms) {
        return List.of(
                terms.name(),
                terms.leadUnitType(),
                String.join("、", terms.coopUnitTypes()),
                terms.leadDuty(),
                terms.townshipDuty(),
                terms.legalBasis(),
                Objects.requireNonNullElse(terms.delegatedFrom(), ""),
                terms.urgencyDefault(),
                String.valueOf(terms.acceptHours()),
                String.valueOf(terms.handleDays()),
                String.join("；", terms.guideSteps()));
    }
}
