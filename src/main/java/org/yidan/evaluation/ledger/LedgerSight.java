package org.yidan.evaluation.ledger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * Which entries the present user sees: the platform's auditors and administrators all, who oversees a region those of the region, a
 * unit its own, a township those of its centres, too. Discipline inspection sees none here, only what was handed to it.
 */
@Component
public class LedgerSight {

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");
    private static final Set<Role> OVERSEE =
            EnumSet.of(Role.AUDITOR, Role.INSPECTOR, Role.STAFFING_OFFICE, Role.COUNTY_GOV, Role.COUNTY_DISPATCHER);

    private final CurrentUser user;
    private final Organization organization;

    LedgerSight(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    /** What one user sees; a region or unit that is named twice is no harm. */
    public record Sight(boolean all, Set<String> regions, Set<String> units) {

        /** Whether this entry is among it. */
        public boolean covers(LedgerEntry entry) {
            return all || regions.contains(entry.region()) || units.contains(entry.unitCode());
        }
    }

    /** The sight of the present user; refused for who has none. */
    public Sight mine() {
        boolean all = user.groups().stream().anyMatch(SEE_EVERYTHING::contains);
        Set<Post> posts = posts(post -> post.role() != Role.DISCIPLINE_VIEWER);
        Set<String> regions = regions(posts, OVERSEE);
        Set<String> homes = posts.stream().map(post -> home(post.unitCode())).collect(Collectors.toSet());
        Set<String> units = organization.units().stream()
                .map(OrganizationUnit::code)
                .filter(unit -> homes.contains(home(unit)))
                .collect(Collectors.toSet());
        if (!all && units.isEmpty()) {
            throw Refused.forbidden("engine.not-allowed");
        }
        return new Sight(all, regions, units);
    }

    /** The regions where the present user holds one of these posts. */
    public Set<String> regionsAs(Role... roles) {
        return regions(posts(post -> true), Set.of(roles));
    }

    /** Refuses who is no inspector of the region. */
    void requireInspector(String region) {
        if (!regionsAs(Role.INSPECTOR).contains(region)) {
            throw Refused.forbidden("engine.not-allowed");
        }
    }

    /** The present user. */
    public String userId() {
        return user.id();
    }

    private Set<Post> posts(Predicate<Post> which) {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> organization.find(post.unitCode()).isPresent())
                .filter(which)
                .collect(Collectors.toSet());
    }

    private Set<String> regions(Set<Post> posts, Collection<Role> roles) {
        return posts.stream()
                .filter(post -> roles.contains(post.role()))
                .map(post -> organization.unit(post.unitCode()).region())
                .collect(Collectors.toSet());
    }

    /** The unit that counts for this one: of a township's own centres the township. */
    private String home(String unit) {
        return organization.isTownshipLevel(unit)
                ? organization.townshipOf(unit).orElse(unit)
                : unit;
    }
}
