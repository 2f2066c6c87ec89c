package org.yidan.organization.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.organization.UnitMissing;
import org.yidan.organization.standin.StandInSettings.Next;

/**
 * The one rule of who decides instead: while somebody of a post may act, the post does; else the first post of the written
 * order in which somebody may. So separation of duties or a vacancy never leaves a step to nobody.
 */
@Component
public class StandIns {

    private static final Logger log = LoggerFactory.getLogger(StandIns.class);

    private final Organization organization;
    private final Officers officers;
    private final Map<Role, List<Next>> order;

    StandIns(Organization organization, Officers officers, StandInSettings settings) {
        this.organization = organization;
        this.officers = officers;
        this.order = settings.byRole();
    }

    /**
     * The post that does a step of this post when these people may not do it. Where the order ends without anybody, the post
     * itself, so that the step waits for a new holder.
     */
    public Seat seat(Post ordinary, Set<String> barred) {
        if (hasSomebody(ordinary, barred)) {
            return new Seat(ordinary, ordinary);
        }
        Optional<Post> next =
                following(ordinary).filter(post -> hasSomebody(post, barred)).findFirst();
        if (next.isEmpty()) {
            log.warn("Nobody may act for {}, nor any post of its order; {} may not", ordinary.groupId(), barred);
        }
        return new Seat(ordinary, next.orElse(ordinary));
    }

    /** The next post after the one that has the step, for a decision that does not come in time; empty at the end of the order. */
    public Optional<Post> after(Seat seat, Set<String> barred) {
        return Stream.concat(Stream.of(seat.ordinary()), following(seat.ordinary()))
                .dropWhile(post -> !post.equals(seat.post()))
                .skip(1)
                .filter(post -> hasSomebody(post, barred))
                .findFirst();
    }

    /** Whether the user holds the post that does the step, and is not barred from it. */
    public boolean mayAct(String userId, Post ordinary, Set<String> barred) {
        Post post = seat(ordinary, barred).post();
        return !barred.contains(userId) && officers.holds(userId, post.unitCode(), post.role());
    }

    private boolean hasSomebody(Post post, Set<String> barred) {
        return officers.holdersOf(post.unitCode(), post.role()).stream()
                .anyMatch(holder -> !barred.contains(holder.userId()));
    }

    private Stream<Post> following(Post ordinary) {
        return order.getOrDefault(ordinary.role(), List.of()).stream()
                .flatMap(next -> unit(ordinary.unitCode(), next).map(unit -> new Post(unit, next.role())).stream())
                .filter(post -> !post.equals(ordinary))
                .distinct();
    }

    private Optional<String> unit(String from, Next next) {
        String region = organization.unit(from).region();
        try {
            return switch (next.place()) {
                case OWN -> Optional.of(from);
                case SENDER -> organization
                        .find(from)
                        .filter(unit -> unit.kind() == UnitKind.STATION)
                        .map(unit -> unit.dispatchingDepartmentCode());
                case TOWNSHIP -> organization.townshipOf(from);
                case COUNTY_CENTER -> Optional.of(organization.countyCommandCenter(region));
                case STAFFING_OFFICE -> Optional.of(organization.staffingOffice(region));
                case JUSTICE_OFFICE -> Optional.of(organization.justiceOffice(region));
                case GOVERNMENT -> Optional.of(organization.government(region));
            };
        } catch (UnitMissing notInThisRegion) {
            return Optional.empty();
        }
    }
}
