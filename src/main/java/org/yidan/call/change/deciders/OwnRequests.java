package org.yidan.call.change.deciders;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.change.RequestType;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.standin.Seat;
import org.yidan.organization.standin.StandIns;

/** Who decides on a request instead of the applicant, where he would have to decide on it himself. */
@Component
public class OwnRequests {

    private static final Set<RequestType> BY_LEAD =
            EnumSet.of(RequestType.EXTEND, RequestType.SUSPEND, RequestType.TERMINATE);
    private static final Set<RequestType> BY_CENTER =
            EnumSet.of(RequestType.EXTEND, RequestType.SUSPEND, RequestType.TERMINATE, RequestType.MERGE);

    private final Officers officers;
    private final Organization organization;
    private final StandIns standIns;

    OwnRequests(Officers officers, Organization organization, StandIns standIns) {
        this.officers = officers;
        this.organization = organization;
        this.standIns = standIns;
    }

    /** The post that decides instead; empty where the applicant is no approver, or a colleague holds the same post. */
    public Optional<Post> decidesInstead(Call call, RequestType type, String applicant) {
        return officers.postsOf(applicant).stream()
                .filter(post -> decides(call, type, post))
                .map(post -> standIns.seat(post, Set.of(applicant)))
                .filter(Seat::standsIn)
                .map(Seat::post)
                .findFirst();
    }

    private boolean decides(Call call, RequestType type, Post post) {
        return switch (post.role()) {
            case UNIT_LEADER -> BY_LEAD.contains(type) && post.unitCode().equals(call.leadUnit());
            case TOWNSHIP_DISPATCHER -> BY_CENTER.contains(type) && call.ownLevel();
            case COUNTY_DISPATCHER -> BY_CENTER.contains(type)
                    && !call.ownLevel()
                    && post.equals(new Post(organization.countyCommandCenter(call.region()), Role.COUNTY_DISPATCHER));
            default -> false;
        };
    }
}
