package org.yidan.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.organization.keeping.CardDesk;
import org.yidan.organization.keeping.ChangeBook;
import org.yidan.organization.keeping.HeldCard;
import org.yidan.organization.keeping.HeldPost;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PeopleBook.Person;
import org.yidan.organization.keeping.PeopleBook.Qualification;
import org.yidan.people.LeavingDesk;
import org.yidan.people.LeavingDesk.LeftBehind;
import org.yidan.people.LogInDesk;
import org.yidan.people.OrganizationSight;

/** Puts the page of a person together. */
@Component
class PersonViews {

    private static final int CHANGES = 50;

    private final Organization organization;
    private final OrganizationSight sight;
    private final KeeperRights rights;
    private final PeopleBook book;
    private final ChangeBook changes;
    private final LeavingDesk work;
    private final LogInDesk logIns;

    PersonViews(
            Organization organization,
            OrganizationSight sight,
            KeeperRights rights,
            PeopleBook book,
            ChangeBook changes,
            LeavingDesk work,
            LogInDesk logIns) {
        this.organization = organization;
        this.sight = sight;
        this.rights = rights;
        this.book = book;
        this.changes = changes;
        this.work = work;
        this.logIns = logIns;
    }

    /**
     * The page.
     *
     * @param posts all of them, the newest first
     * @param left what he would leave behind today
     * @param units that the reader keeps
     * @param home the unit he belongs to
     * @param colleagues who holds a post in his units today
     * @param people of the regions of the reader, in whose place he may act for a time
     * @param keepsPerson whether the reader may change what concerns the person as a whole
     * @param himself whether the reader looks at himself, whom he does not change
     */
    record PersonView(
            Person person,
            List<HeldPost> posts,
            List<HeldCard> cards,
            List<Qualification> qualifications,
            LeftBehind left,
            LogInDesk.State logIn,
            List<OrganizationUnit> units,
            @Nullable OrganizationUnit home,
            List<HeldPost> colleagues,
            List<HeldPost> people,
            List<ChangeLine> changes,
            boolean keepsPerson,
            boolean himself) {

        /** All posts there are; which a unit can have is said when one is given. */
        public List<Role> roles() {
            return List.of(Role.values());
        }

        /** The units of the reader in whose name somebody can enforce. */
        public List<OrganizationUnit> subjects() {
            return units.stream().filter(CardDesk::isSubject).toList();
        }

        /** The unit he belongs to, or for a card the one it acts for. */
        public @Nullable String preset(boolean card) {
            OrganizationUnit own = home;
            return own == null ? null : card && !CardDesk.isSubject(own) ? own.parentCode() : own.code();
        }

        /** Whether the reader may change this post. */
        public boolean keeps(String unitCode) {
            return !himself && units.stream().anyMatch(unit -> unit.code().equals(unitCode));
        }
    }

    PersonView of(Person person) {
        String userId = person.userId();
        var keeper = sight.keeper();
        boolean himself = keeper.userId().equals(userId);
        Set<String> regions = rights.regions(keeper);
        List<HeldPost> posts = book.postsOf(userId);
        List<OrganizationUnit> units = organization.units().stream()
                .filter(unit -> regions.contains(unit.region()))
                .toList();
        LocalDate today = sight.today();
        List<HeldPost> now = posts.stream().filter(held -> held.on(today)).toList();
        return new PersonView(
                person,
                posts,
                book.cardsOf(userId),
                book.qualificationsOf(userId),
                work.of(userId),
                logIns.state(userId),
                units,
                (now.isEmpty() ? posts : now)
                        .stream()
                                .findFirst()
                                .flatMap(held -> organization.find(held.unitCode()))
                                .orElse(null),
                now.stream()
                        .map(HeldPost::unitCode)
                        .distinct()
                        .flatMap(unit -> book.holders(unit, today).stream())
                        .filter(held -> !held.userId().equals(userId))
                        .toList(),
                regions.stream()
                        .flatMap(region -> book.peopleOf(region, today).stream())
                        .filter(held -> !held.userId().equals(userId))
                        .toList(),
                ChangeLine.of(changes.ofPerson(userId, CHANGES)),
                !himself && !regions.isEmpty() && rights.keepsPerson(keeper, userId),
                himself);
    }
}
