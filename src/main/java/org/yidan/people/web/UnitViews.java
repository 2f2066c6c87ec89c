package org.yidan.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.organization.UnitUnknown;
import org.yidan.organization.keeping.ChangeBook;
import org.yidan.organization.keeping.HeldPost;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PeopleBook.UnitOnDay;
import org.yidan.organization.keeping.PostRules;
import org.yidan.organization.keeping.UnitUses;
import org.yidan.organization.keeping.VillageDesk;
import org.yidan.organization.keeping.VillageDesk.Village;
import org.yidan.people.OrganizationSight;
import org.yidan.people.proposal.Proposal;
import org.yidan.people.proposal.ProposalDesk;

/** Puts the page of a unit together, as of a day. */
@Component
class UnitViews {

    private static final int CHANGES = 30;

    private final Organization organization;
    private final OrganizationSight sight;
    private final PeopleBook book;
    private final ChangeBook changes;
    private final VillageDesk villages;
    private final UnitUses uses;
    private final ProposalDesk proposals;

    UnitViews(
            Organization organization,
            OrganizationSight sight,
            PeopleBook book,
            ChangeBook changes,
            VillageDesk villages,
            UnitUses uses,
            ProposalDesk proposals) {
        this.organization = organization;
        this.sight = sight;
        this.book = book;
        this.changes = changes;
        this.villages = villages;
        this.uses = uses;
        this.proposals = proposals;
    }

    /**
     * The page.
     *
     * @param was the unit on the day
     * @param parentSeen whether the reader may open the page of the unit above
     * @param people who may be given a post here: on secondment or as a deputy somebody of another unit, too
     * @param roles the posts it can have
     * @param kinds of units that can be opened below it
     * @param uses what keeps it from being closed
     * @param keeps whether the reader changes people here, {@code leads} whether he proposes
     */
    record UnitView(
            OrganizationUnit unit,
            UnitOnDay was,
            LocalDate day,
            @Nullable OrganizationUnit parent,
            boolean parentSeen,
            @Nullable OrganizationUnit sender,
            List<HeldPost> holders,
            List<HeldPost> people,
            List<Role> roles,
            List<UnitKind> kinds,
            List<OrganizationUnit> departments,
            List<Village> villages,
            List<String> uses,
            List<Proposal> proposals,
            List<ChangeLine> changes,
            boolean keeps,
            boolean leads) {

        /** The departments it can merge into. */
        public List<OrganizationUnit> successors() {
            return keeps && unit.kind() == UnitKind.COUNTY_DEPARTMENT
                    ? departments.stream()
                            .filter(other -> !other.code().equals(unit.code()))
                            .toList()
                    : List.of();
        }
    }

    UnitView of(OrganizationUnit unit, LocalDate day) {
        organization.lookAgain();
        UnitOnDay was = book.unit(unit.code(), day).orElseThrow(() -> new UnitUnknown(unit.code()));
        boolean keeps = sight.keeps(unit);
        boolean leads = sight.leads(unit);
        OrganizationUnit parent = find(was.parentCode());
        return new UnitView(
                unit,
                was,
                day,
                parent,
                parent != null && sight.sees(parent),
                find(was.dispatchingDepartmentCode()),
                book.holders(unit.code(), day),
                keeps ? book.peopleOf(unit.region(), day) : book.holders(unit.code(), day),
                Arrays.stream(Role.values())
                        .filter(role -> PostRules.fits(role, unit, organization))
                        .toList(),
                Arrays.stream(UnitKind.values())
                        .filter(kind -> kind.fitsUnder(unit.kind()))
                        .toList(),
                organization.departments(unit.region()),
                unit.kind().isPlace() ? villages.of(unit.code(), day) : List.of(),
                keeps ? uses.of(unit) : List.of(),
                keeps || leads ? proposals.of(unit.code()) : List.of(),
                ChangeLine.of(changes.ofUnit(unit.code(), CHANGES)),
                keeps,
                leads);
    }

    private @Nullable OrganizationUnit find(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(organization::find).orElse(null);
    }
}
