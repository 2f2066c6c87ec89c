package org.yidan.adjustment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;
import org.yidan.shared.Texts;

/** A change of one matter, field by field, in words (RULES 4: complete diff). */
public final class DifferenceText {

    private static final String NONE = "—";

    private DifferenceText() {}

    /** One line for each field that differs; an addition or removal names the matter. */
    public static List<String> lines(@Nullable MatterTerms before, @Nullable MatterTerms after) {
        List<String> lines = new ArrayList<>();
        add(lines, "name", before == null ? null : before.name(), after == null ? null : after.name());
        if (after == null) {
            return List.of(Texts.of("adjustment.text-removed", before == null ? NONE : before.name()));
        }
        add(lines, "leadUnitType", before == null ? null : before.leadUnitType(), after.leadUnitType());
        add(lines, "coopUnitTypes", before == null ? null : join(before.coopUnitTypes()), join(after.coopUnitTypes()));
        add(lines, "leadDuty", before == null ? null : before.leadDuty(), after.leadDuty());
        add(lines, "townshipDuty", before == null ? null : before.townshipDuty(), after.townshipDuty());
        add(lines, "legalBasis", before == null ? null : before.legalBasis(), after.legalBasis());
        add(lines, "delegatedFrom", before == null ? null : before.delegatedFrom(), after.delegatedFrom());
        add(lines, "urgencyDefault", before == null ? null : before.urgencyDefault(), after.urgencyDefault());
        add(
                lines,
                "acceptHours",
                before == null ? null : String.valueOf(before.acceptHours()),
                String.valueOf(after.acceptHours()));
        add(
                lines,
                "handleDays",
                before == null ? null : String.valueOf(before.handleDays()),
                String.valueOf(after.handleDays()));
        add(
                lines,
                "guideSteps",
                before == null ? null : String.join(" / ", before.guideSteps()),
                String.join(" / ", after.guideSteps()));
        add(lines, "exceptions", before == null ? null : places(before.exceptions()), places(after.exceptions()));
        return lines;
    }

    private static void add(List<String> lines, String field, @Nullable String before, @Nullable String after) {
        String old = Objects.requireNonNullElse(before, "");
        String now = Objects.requireNonNullElse(after, "");
        if (!old.equals(now)) {
            lines.add(Texts.of(
                    "adjustment.text-field",
                    Texts.of("adjustment.term-" + field),
                    old.isEmpty() ? NONE : old,
                    now.isEmpty() ? NONE : now));
        }
    }

    private static String join(List<String> types) {
        return String.join("、", types);
    }

    private static String places(Map<String, Boolean> exceptions) {
        return String.join(
                "、",
                exceptions.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }
}
