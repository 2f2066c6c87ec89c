package org.yidan.call.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Direction;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Says for which units an officer may raise calls, and whom those units may call (RULES 1). */
@Component
public class CallStarters {

    private static final Set<Role> MAY_CALL = EnumSet.of(
            Role.CALLER, Role.TOWNSHIP_DISPATCHER, Role.UNIT_CLERK, Role.UNIT_HANDLER, Role.COUNTY_DISPATCHER);
    private static final List<Direction> FROM_TOWNSHIP = List.of(Direction.UP, Direction.IN);
    /** A hotline or citizen app of the county calls for people in any township, as the township's own callers do. */
    private static final List<Direction> FROM_OUTSIDE = List.of(Direction.UP);

    private static final List<Direction> FROM_COUNTY = List.of(Direction.SIDE, Direction.DOWN);

    private final Officers officers;
    private final Organization organization;

    CallStarters(Officers officers, Organization organization) {
        this.officers = officers;
        this.organization = organization;
    }

    /** One for each unit in which the officer holds a post that may call; empty for others. */
    public List<CallStarter> of(String userId) {
        return officers.postsOf(userId).stream()
                .filter(post -> MAY_CALL.contains(post.role()))
                .map(post -> starter(userId, post))
                .distinct()
                .toList();
    }

    private CallStarter starter(String userId, Post post) {
        OrganizationUnit unit = organization.unit(post.unitCode());
        List<Direction> fromCounty = post.role() == Role.CALLER ? FROM_OUTSIDE : FROM_COUNTY;
        return organization
                .townshipOf(unit.code())
                .map(place -> new CallStarter(userId, unit.code(), unit.region(), place, FROM_TOWNSHIP))
                .orElseGet(() -> new CallStarter(userId, unit.code(), unit.region(), null, fromCounty));
    }

    /** The unit the officer calls for first; refuses when none of his posts may call. */
    public CallStarter firstOf(String userId) {
        return of(userId).stream().findFirst().orElseThrow(() -> Refused.forbidden("call.no-post-to-call"));
    }

    /** The unit for which the officer calls in this direction; refuses when none of his posts allows it. */
    public CallStarter requireFor(String userId, Direction direction) {
        List<CallStarter> starters = of(userId);
        if (starters.isEmpty()) {
            throw Refused.forbidden("call.no-post-to-call");
        }
        return starters.stream()
                .filter(starter -> starter.directions().contains(direction))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("call.direction-not-yours"));
    }
}
