package org.yidan.adjustment.proposal;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who may ask for a change of the list: leaders of units and the staffing office, and the system itself (RULES D1). */
@Component
public class ProposerRules {

    private static final Set<Role> LEADERS = Set.of(Role.UNIT_LEADER, Role.TOWNSHIP_LEADER, Role.STAFFING_OFFICE);

    private final Officers officers;
    private final Organization organization;

    ProposerRules(Officers officers, Organization organization) {
        this.officers = officers;
        this.organization = organization;
    }

    /** The unit for which this user may propose; refuses a user who leads none. */
    public String unitOf(String userId) {
        return officers.postsOf(userId).stream()
                .filter(post -> LEADERS.contains(post.role()))
                .map(Post::unitCode)
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("adjustment.proposer-no-leader"));
    }

    /** Refuses somebody who does not lead that unit; the system may propose for the staffing office. */
    void require(String userId, String unitCode) {
        boolean allowed = userId.equals(StepEntry.SYSTEM)
                || LEADERS.stream().anyMatch(role -> officers.holds(userId, unitCode, role));
        if (!allowed) {
            throw Refused.forbidden("adjustment.proposer-no-leader");
        }
    }

    /** The region of the unit. */
    public String regionOf(String unitCode) {
        return organization.unit(unitCode).region();
    }
}
