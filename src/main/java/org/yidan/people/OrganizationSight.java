package org.yidan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.keeping.HeldPost;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Who sees what of the organization: administrators of people their region, leaders their units, the platform's administrators
 * and auditors all. Nobody else: who works here is nobody's to leaf through.
 */
@Component
public class OrganizationSight {

    private static final String AUDITORS = "auditor";

    private final CurrentUser user;
    private final KeeperRights rights;
    private final Organization organization;
    private final PeopleBook book;
    private final OfficeClock clock;

    OrganizationSight(
            CurrentUser user, KeeperRights rights, Organization organization, PeopleBook book, OfficeClock clock) {
        this.user = user;
        this.rights = rights;
        this.organization = organization;
        this.book = book;
        this.clock = clock;
    }

    /** The current user, as who changes people. */
    public Keeper keeper() {
        return new Keeper(user.id(), user.groups());
    }

    /** The day the pages show unless another is asked for. */
    public LocalDate today() {
        return clock.today();
    }

    /** The regions he sees whole. */
    public Set<String> regions() {
        return user.groups().contains(AUDITORS)
                ? organization.units().stream()
                        .map(OrganizationUnit::region)
                        .collect(Collectors.toCollection(TreeSet::new))
                : rights.regions(keeper());
    }

    /** The units he leads today. */
    public List<OrganizationUnit> ownUnits() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> post.role() == Role.UNIT_LEADER)
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .distinct()
                .toList();
    }

    /** Refuses who sees nothing of the organization. */
    public void require() {
        if (regions().isEmpty() && ownUnits().isEmpty()) {
            throw Refused.forbidden("organization.not-for-you");
        }
    }

    /** The unit, if he sees it. */
    public OrganizationUnit unit(String code) {
        require();
        OrganizationUnit unit = organization.unit(code);
        if (!sees(unit)) {
            throw Refused.forbidden("organization.not-for-you");
        }
        return unit;
    }

    /** The person, if he sees a unit where the person holds or held a post. */
    public PeopleBook.Person person(String userId) {
        require();
        PeopleBook.Person person =
                book.person(userId).orElseThrow(() -> Refused.missing("organization.officer-unknown", userId));
        List<HeldPost> posts = book.postsOf(userId);
        boolean seen = keeper().isPlatformAdministrator()
                || user.groups().contains(AUDITORS)
                || posts.stream().anyMatch(held -> sees(organization.unit(held.unitCode())));
        if (!seen) {
            throw Refused.forbidden("organization.not-for-you");
        }
        return person;
    }

    /** Whether he changes people in the unit. */
    public boolean keeps(OrganizationUnit unit) {
        return rights.keeps(keeper(), unit.region());
    }

    /** Whether he leads the unit, and so proposes. */
    public boolean leads(OrganizationUnit unit) {
        return user.groups().contains(new Post(unit.code(), Role.UNIT_LEADER).groupId());
    }

    /** Whether he may open the page of the unit. */
    public boolean sees(OrganizationUnit unit) {
        return regions().contains(unit.region()) || leads(unit);
    }
}
