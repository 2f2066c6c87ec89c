package org.yidan.call.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.CallRefused;
import org.yidan.call.Direction;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/** From where the current user calls: the unit of the first of his posts that may call, and whom that unit may call. */
@Component
class StartingPoint {

    private static final List<Role> CALLING =
            List.of(Role.CALLER, Role.TOWNSHIP_DISPATCHER, Role.COUNTY_DISPATCHER, Role.UNIT_CLERK, Role.UNIT_HANDLER);

    private final CurrentUser user;
    private final Organization organization;

    StartingPoint(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    /** The calling unit; refuses who holds no post that may call. */
    OrganizationUnit unit() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> CALLING.contains(post.role()))
                .sorted(Comparator.comparingInt((Post post) -> CALLING.indexOf(post.role()))
                        .thenComparing(Post::unitCode))
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .findFirst()
                .orElseThrow(() -> CallRefused.forbidden("may-not-call"));
    }

    Optional<String> township(OrganizationUnit unit) {
        return organization.townshipOf(unit.code());
    }

    /** Townships call up and in, stations up, departments down and aside; the county's centre passes on what people report. */
    List<Direction> directions(OrganizationUnit unit) {
        if (organization.isTownshipLevel(unit.code())) {
            return List.of(Direction.UP, Direction.IN);
        }
        if (unit.kind() == UnitKind.STATION || unit.kind() == UnitKind.COMMAND_CENTER) {
            return List.of(Direction.UP);
        }
        return List.of(Direction.SIDE, Direction.DOWN);
    }
}
