package org.yidan.organization.keeping;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Who may change what: the administrator of people in the region of his post, the platform's administrators everywhere; nobody
 * himself. What concerns a person as a whole needs every region where he holds a post.
 */
@Component
public class KeeperRights {

    private final Organization organization;
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final FirstPasswords logIns;

    KeeperRights(Organization organization, JdbcClient jdbc, OfficeClock clock, FirstPasswords logIns) {
        this.organization = organization;
        this.jdbc = jdbc;
        this.clock = clock;
        this.logIns = logIns;
    }

    /** The regions he keeps; of a platform's administrator all there are. */
    public Set<String> regions(Keeper keeper) {
        if (keeper.isPlatformAdministrator()) {
            return organization.units().stream()
                    .map(OrganizationUnit::region)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return keeper.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> post.role() == Role.PEOPLE_ADMINISTRATOR)
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean keeps(Keeper keeper, String region) {
        return regions(keeper).contains(region);
    }

    /** Whether he may change what concerns the person as a whole: name, leaving, log-in. */
    public boolean keepsPerson(Keeper keeper, String userId) {
        if (keeper.isPlatformAdministrator()) {
            return true;
        }
        Set<String> where = regionsOf(userId);
        return !where.isEmpty() && regions(keeper).containsAll(where) && !logIns.isOfPlatform(userId);
    }

    /** Refuses who does not keep the unit's region. */
    public void requireUnit(Keeper keeper, OrganizationUnit unit) {
        if (!keeps(keeper, unit.region()) && !keeper.isPlatformAdministrator()) {
            throw Refused.forbidden("organization.not-your-region", organization.regionName(unit.region()));
        }
    }

    /** Refuses himself, and who does not keep every region of the person. */
    public void requirePerson(Keeper keeper, String userId) {
        requireAnother(keeper, userId);
        if (!keepsPerson(keeper, userId)) {
            throw Refused.forbidden("organization.not-your-person");
        }
    }

    void requireAnother(Keeper keeper, String userId) {
        if (keeper.userId().equals(userId)) {
            throw Refused.forbidden("organization.not-yourself");
        }
    }

    /** Where he holds a post today or later; of who holds none any more, where he held one. */
    private Set<String> regionsOf(String userId) {
        Set<String> now = regionsOf(userId, " and (held_to is null or held_to >= :today)");
        return now.isEmpty() ? regionsOf(userId, " and :today is not null") : now;
    }

    private Set<String> regionsOf(String userId, String condition) {
        return new TreeSet<>(
                jdbc.sql("select distinct region from post_holding join organization_unit on code = unit_code"
                                + " where user_id = :user" + condition)
                        .param("user", userId)
                        .param("today", clock.today())
                        .query(String.class)
                        .list());
    }
}
