package org.yidan.evaluation.bulletin;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who makes bulletins: the staffing office, the command centre and the inspection of the region. */
@Component
class BulletinMakers {

    private static final Set<Role> MAKERS = EnumSet.of(Role.STAFFING_OFFICE, Role.COUNTY_DISPATCHER, Role.INSPECTOR);

    private final CurrentUser user;
    private final Organization organization;

    BulletinMakers(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    /** The post by which the present user makes bulletins of this region, if he holds one. */
    Optional<Post> of(String region) {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> organization
                        .find(post.unitCode())
                        .filter(unit -> unit.region().equals(region))
                        .isPresent())
                .filter(post -> MAKERS.contains(post.role())
                        || post.role() == Role.UNIT_LEADER
                                && post.unitCode().equals(organization.countyCommandCenter(region)))
                .findFirst();
    }

    Post require(String region) {
        return of(region).orElseThrow(() -> Refused.forbidden("bulletin.not-maker"));
    }
}
