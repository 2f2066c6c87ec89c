package org.yidan.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.yidan.catalog.difference.DifferenceWords;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftState;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;

/** Shows the drafts of a region's list with what they change, to the offices that make, review and approve them. */
@Component
class DraftAnswers {

    private static final Set<String> EVERYWHERE = Set.of("camunda-admin", "auditor");

    private final DraftDesk desk;
    private final Organization organization;
    private final DifferenceWords words;

    DraftAnswers(DraftDesk desk, Organization organization, DifferenceWords words) {
        this.words = words;
        this.desk = desk;
        this.organization = organization;
    }

    /** A draft as the page shows it. */
    record DraftOnPage(
            String title, LocalDate effectiveFrom, DraftState state, String editor, List<ChangeOnPage> changes) {}

    /** A matter of a draft. */
    record ChangeOnPage(MatterWords words, @Nullable LocalDate heldUntil) {}

    /** The open drafts, none for a reader who has no part in making the list. */
    List<DraftOnPage> drafts(String region, Authentication reader) {
        List<Draft> open = desk.open(region);
        return open.isEmpty() || !mayRead(region, reader)
                ? List.of()
                : open.stream().map(this::onPage).toList();
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

    private DraftOnPage onPage(Draft draft) {
        return new DraftOnPage(
                draft.title(),
                draft.effectiveFrom(),
                draft.state(),
                draft.editor(),
                draft.changes().stream().map(this::onPage).toList());
    }

    private ChangeOnPage onPage(ListChange change) {
        return new ChangeOnPage(words.of(change.before(), change.after()), change.heldUntil());
    }
}
