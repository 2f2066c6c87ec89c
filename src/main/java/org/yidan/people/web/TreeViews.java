package org.yidan.people.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.HeldPost;
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

    /** Somebody that was looked for, with what he holds today. */
    record Found(Person person, List<HeldPost> posts) {}

    /** A proposal, with who is in its unit. */
    record Asked(Proposal proposal, List<HeldPost> colleagues) {}

    /**
     * The page.
     *
     * @param asked the text people were looked for by
     * @param proposals that wait for this keeper
     */
    record Tree(
            String asked,
            List<Found> found,
            List<OrganizationUnit> foundUnits,
            List<Node> units,
            List<Asked> proposals,
            boolean keeps) {}

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
        List<Found> found = asked.isEmpty()
                ? List.of()
                : book.found(asked).stream()
                        .filter(person -> sees(person.userId()))
                        .map(person -> new Found(person, postsOf(person.userId())))
                        .toList();
        Set<String> kept = rights.regions(sight.keeper());
        List<OrganizationUnit> foundUnits = asked.isEmpty()
                ? List.of()
                : book.unitsNamed(asked).stream()
                        .flatMap(code -> organization.find(code).stream())
                        .filter(sight::sees)
                        .toList();
        List<Proposal> waiting = kept.isEmpty() ? List.of() : proposals.waiting(kept);
        List<Asked> lines = waiting.stream()
                .map(one -> new Asked(one, book.holders(one.post().unitCode(), sight.today())))
                .toList();
        return new Tree(asked, found, foundUnits, nodes, lines, !kept.isEmpty());
    }

    private List<HeldPost> postsOf(String userId) {
        return book.postsOf(userId).stream()
                .filter(held -> held.on(sight.today()))
                .toList();
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
