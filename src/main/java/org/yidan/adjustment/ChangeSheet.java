package org.yidan.adjustment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.DifferenceWords;
import org.yidan.catalog.difference.FieldChange;
import org.yidan.catalog.difference.ListDifference;
import org.yidan.organization.Organization;

/**
 * What a proposal changes, field by field, as the documents F-60 and F-56 keep it: the list and the proposal may be worked on
 * later, the papers show what was asked for at the time (RULES 12.18).
 */
public final class ChangeSheet {

    private ChangeSheet() {}

    /** One map for each matter: {@code code}, {@code name} and {@code fields} of {@code field}, {@code before}, {@code after}. */
    public static List<Map<String, Object>> of(List<ProposedItem> items, Organization places) {
        return items.stream().map(item -> matter(item, places)).toList();
    }

    private static Map<String, Object> matter(ProposedItem item, Organization places) {
        MatterTerms after = item.after();
        return Map.of(
                "code",
                Objects.requireNonNullElse(item.matterCode(), ""),
                "name",
                after == null ? item.name() : after.name(),
                "removed",
                item.removed(),
                "fields",
                after == null
                        ? List.of()
                        : ListDifference.changes(item.before(), after).stream()
                                .map(change -> field(change, places))
                                .filter(field -> !Objects.equals(field.get("before"), field.get("after")))
                                .toList());
    }

    private static Map<String, String> field(FieldChange change, Organization places) {
        String field = change.field();
        return Map.of(
                "field",
                field,
                "before",
                DifferenceWords.keptValue(field, change.before(), places),
                "after",
                DifferenceWords.keptValue(field, change.after(), places));
    }
}
