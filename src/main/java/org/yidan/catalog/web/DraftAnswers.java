package org.yidan.catalog.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.FieldChange;
import org.yidan.catalog.difference.ListDifference;
import org.yidan.catalog.difference.MatterChange;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftState;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Texts;

/** Shows the drafts of a region's list with what they change, to the offices that make, review and approve them. */
@Component
class DraftAnswers {

    private static final Set<String> EVERYWHERE = Set.of("camunda-admin", "auditor");

    private final DraftDesk desk;
    private final Organization organization;

    DraftAnswers(DraftDesk desk, Organization organization) {
        this.desk = desk;
        this.organization = organization;
    }

    /** A draft as the page shows it. */
    record DraftOnPage(
            String title, LocalDate effectiveFrom, DraftState state, String editor, List<ChangeOnPage> changes) {}

    /**
     * A matter of a draft.
     *
     * @param kind add, change or remove
     */
    record ChangeOnPage(
            String code, String name, String kind, @Nullable LocalDate heldUntil, List<FieldOnPage> fields) {}

    /** A field by its label, before and after as texts. */
    record FieldOnPage(String label, String before, String after) {}

    /** The open drafts, none for a reader who has no part in making the list. */
    List<DraftOnPage> drafts(String region, Authentication reader) {
        List<Draft> open = desk.open(region);
        return open.isEmpty() || !mayRead(region, reader)
                ? List.of()
                : open.stream().map(DraftAnswers::onPage).toList();
    }

    private boolean mayRead(String region, Authentication reader) {
        Set<String> offices = Set.of(
                organization.staffingOffice(region) + "." + Role.STAFFING_OFFICE.id(),
                organization.justiceOffice(region) + "." + Role.JUSTICE_OFFICE.id(),
                organization.government(region) + "." + Role.COUNTY_GOV.id());
        return reader.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .anyMatch(group -> offices.contains(group) || EVERYWHERE.contains(group));
    }

    private static DraftOnPage onPage(Draft draft) {
        return new DraftOnPage(
                draft.title(),
                draft.effectiveFrom(),
                draft.state(),
                draft.editor(),
                draft.changes().stream().map(DraftAnswers::onPage).toList());
    }

    private static ChangeOnPage onPage(ListChange change) {
        String kind = change.before() == null ? "add" : change.after() == null ? "remove" : "change";
        List<FieldOnPage> fields =
                ListDifference.between(list(change.code(), change.before()), list(change.code(), change.after()))
                        .changed()
                        .stream()
                        .map(MatterChange::fields)
                        .flatMap(Collection::stream)
                        .map(DraftAnswers::onPage)
                        .toList();
        return new ChangeOnPage(change.code(), change.name(), kind, change.heldUntil(), fields);
    }

    private static FieldOnPage onPage(FieldChange field) {
        return new FieldOnPage(Texts.of("catalog.term-" + field.field()), text(field.before()), text(field.after()));
    }

    private static SortedMap<String, MatterTerms> list(String code, @Nullable MatterTerms terms) {
        return terms == null ? new TreeMap<>() : new TreeMap<>(Map.of(code, terms));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return String.join("、", many.stream().map(String::valueOf).toList());
        }
        return value == null ? "" : String.valueOf(value);
    }
}
