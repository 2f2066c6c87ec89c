package org.yidan.adjustment.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.DifferenceWords;
import org.yidan.catalog.difference.FieldChange;
import org.yidan.catalog.difference.ListDifference;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** A change of one matter, field by field, in words (RULES 4: complete diff). */
public final class DifferenceText {

    private static final String NONE = "—";

    private DifferenceText() {}

    /** One line for each field that differs; an addition or removal names the matter. */
    public static List<String> lines(@Nullable MatterTerms before, @Nullable MatterTerms after, Organization places) {
        if (after == null) {
            return List.of(Texts.of("adjustment.text-removed", before == null ? NONE : before.name()));
        }
        return ListDifference.changes(before, after).stream()
                .map(change -> line(change, places))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(FieldChange change, Organization places) {
        String old = DifferenceWords.value(change.field(), change.before(), places);
        String now = DifferenceWords.value(change.field(), change.after(), places);
        return old.equals(now)
                ? ""
                : Texts.of(
                        "adjustment.text-field",
                        Texts.of("adjustment.term-" + change.field()),
                        old.isEmpty() ? NONE : old,
                        now.isEmpty() ? NONE : now);
    }
}
