package org.yidan.catalog.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/** The matters that were added, removed and changed from one list to another. */
public record ListDifference(List<MatterName> added, List<MatterName> removed, List<MatterChange> changed) {

    private static final Map<String, Function<MatterTerms, @Nullable Object>> FIELDS = fields();

    /** Compares two lists by matter code. */
    public static ListDifference between(SortedMap<String, MatterTerms> before, SortedMap<String, MatterTerms> after) {
        List<MatterChange> changed = new ArrayList<>();
        after.forEach((code, terms) -> {
            MatterTerms old = before.get(code);
            if (old != null && !old.equals(terms)) {
                changed.add(new MatterChange(code, terms.name(), changes(old, terms)));
            }
        });
        return new ListDifference(missingIn(before, after), missingIn(after, before), changed);
    }

    private static List<MatterName> missingIn(Map<String, MatterTerms> here, Map<String, MatterTerms> there) {
        return there.values().stream()
                .filter(terms -> !here.containsKey(terms.code()))
                .map(terms -> new MatterName(terms.code(), terms.name()))
                .toList();
    }

    /** The fields in which a matter differs; all of one that was not, or is no longer, on the list. */
    public static List<FieldChange> changes(@Nullable MatterTerms before, @Nullable MatterTerms after) {
        List<FieldChange> changes = new ArrayList<>();
        FIELDS.forEach((field, value) -> {
            Object old = before == null ? null : value.apply(before);
            Object now = after == null ? null : value.apply(after);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field, old, now));
            }
        });
        return changes;
    }

    private static Map<String, Function<MatterTerms, @Nullable Object>> fields() {
        Map<String, Function<MatterTerms, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("name", MatterTerms::name);
        fields.put("domain", MatterTerms::domain);
        fields.put("leadUnitType", MatterTerms::leadUnitType);
        fields.put("coopUnitTypes", MatterTerms::coopUnitTypes);
        fields.put("leadDuty", MatterTerms::leadDuty);
        fields.put("townshipDuty", MatterTerms::townshipDuty);
        fields.put("legalBasis", MatterTerms::legalBasis);
        fields.put("delegatedFrom", MatterTerms::delegatedFrom);
        fields.put("joint", MatterTerms::joint);
        fields.put("urgencyDefault", MatterTerms::urgencyDefault);
        fields.put("acceptHours", MatterTerms::acceptHours);
        fields.put("handleDays", MatterTerms::handleDays);
        fields.put("guideSteps", MatterTerms::guideSteps);
        fields.put("regionScope", terms -> terms.regionScope().code());
        fields.put("listCategory", terms -> terms.listCategory().name());
        fields.put("exceptions", MatterTerms::exceptions);
        fields.put("verified", MatterTerms::verified);
        fields.put("delegationRef", MatterTerms::delegationRef);
        fields.put("sanDingRef", MatterTerms::sanDingRef);
        return fields;
    }
}
