package org.yidan.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who closes the offices of a region: its staffing office, and the platform's administrator for all. */
@Component
class ClosingRights {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final Organization organization;

    ClosingRights(Organization organization) {
        this.organization = organization;
    }

    /** The regions whose closing days a reader sees: his own, or all when he belongs to none. */
    List<String> seen(Authentication who) {
        List<String> own = posts(who).stream()
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .distinct()
                .sorted()
                .toList();
        return own.isEmpty() ? all() : own;
    }

    /** The regions whose offices he closes. */
    List<String> kept(Authentication who) {
        return all().stream().filter(region -> keeps(who, region)).toList();
    }

    /** The region, his own where he names none; refuses whoever does not close its offices. */
    String require(Authentication who, @Nullable String region) {
        List<String> kept = kept(who);
        if (kept.isEmpty() || region != null && !kept.contains(region)) {
            throw Refused.forbidden("calendar.closing-not-yours");
        }
        return region == null ? kept.get(0) : region;
    }

    String name(String region) {
        return organization.regionName(region);
    }

    private boolean keeps(Authentication who, String region) {
        List<String> groups = groups(who);
        return groups.contains(ADMINISTRATORS)
                || organization.units().stream()
                        .filter(unit -> unit.region().equals(region))
                        .map(unit -> new Post(unit.code(), Role.STAFFING_OFFICE).groupId())
                        .anyMatch(groups::contains);
    }

    private List<String> all() {
        return organization.units().stream()
                .map(OrganizationUnit::region)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Post> posts(Authentication who) {
        return groups(who).stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .toList();
    }

    private static List<String> groups(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .toList();
    }
}
