package org.yidan.people.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PeopleBook.Person;
import org.yidan.people.OrganizationSight;
import org.yidan.people.proposal.Proposal;
import org.yidan.people.proposal.ProposalDesk;
import org.yidan.shared.DomainException;

/** Puts the first page together: the units one below the other, people that were looked for, and what leaders propose. */
@Component
class TreeViews {

    private final Organization organization;
    private final OrganizationSight sight;
    private final KeeperRights rights;
    private final PeopleBook book;
    private final ProposalDesk proposals;

    TreeViews(
            Organization organization,
            OrganizationSight sight,
            KeeperRights rights,
            PeopleBook book,
            ProposalDesk proposals) {
        this.organization = organization;
        this.sight = sight;
        this.rights = rights;
        this.book = book;
        this.proposals = proposals;
    }

    /** A unit and those below it. */
    record Node(OrganizationUnit unit, List<Node> below) {}

    /**
     * The page.
     *
     * @param asked the text people were looked for by
     * @param proposals that wait for this keeper
     */
    record Tree(String asked, List<Person> found, List<Node> units, List<Proposal> proposals, boolean keeps) {}

    Tree of(String asked) {
        organization.lookAgain();
        Set<String> regions = sight.regions();
        List<OrganizationUnit> all = organization.units();
        List<Node> nodes = regions.isEmpty()
                ? sight.ownUnits().stream()
                        .map(unit -> new Node(unit, List.of()))
                        .toList()
                : all.stream()
                        .filter(unit -> unit.kind() == UnitKind.GOVERNMENT && regions.contains(unit.region()))
                        .map(unit -> node(unit, all))
                        .toList();
        List<Person> found = asked.isEmpty()
                ? List.of()
                : book.found(asked).stream()
                        .filter(person -> sees(person.userId()))
                        .toList();
        Set<String> kept = rights.regions(sight.keeper());
        return new Tree(asked, found, nodes, kept.isEmpty() ? List.of() : proposals.waiting(kept), !kept.isEmpty());
    }

    private boolean sees(String userId) {
        try {
            sight.person(userId);
            return true;
        } catch (DomainException hidden) {
            return false;
        }
    }

    private static Node node(OrganizationUnit unit, List<OrganizationUnit> all) {
        return new Node(
                unit,
                all.stream()
                        .filter(below -> unit.code().equals(below.parentCode()))
                        .sorted(Comparator.comparing((OrganizationUnit below) -> below.kind())
                                .thenComparing(OrganizationUnit::code))
                        .map(below -> node(below, all))
                        .toList());
    }
}
