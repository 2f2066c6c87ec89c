package org.yidan.adjustment.carryover.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverDesk;
import org.yidan.adjustment.carryover.CarryOverRun;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who may see an impact run: the region's staffing office, government and auditors. For everybody else there is none. */
@Component
class ImpactSight {

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");

    private final CarryOverDesk desk;
    private final CurrentUser user;
    private final Organization organization;

    ImpactSight(CarryOverDesk desk, CurrentUser user, Organization organization) {
        this.desk = desk;
        this.user = user;
        this.organization = organization;
    }

    /** The run of the case, if the current user may see it. */
    CarryOverRun see(String caseNo) {
        return desk.ofCase(caseNo).filter(this::maySee).orElseThrow(() -> Refused.missing("carryover.none", caseNo));
    }

    /** Whether the current user may choose treatments and look at the items anew. */
    boolean mayChoose(CarryOverRun run) {
        return user.groups().contains(staffingOffice(run).groupId());
    }

    private boolean maySee(CarryOverRun run) {
        String government = organization.government(run.region());
        Set<String> overseers = Set.of(
                staffingOffice(run).groupId(),
                new Post(government, Role.COUNTY_GOV).groupId(),
                new Post(government, Role.AUDITOR).groupId());
        return user.groups().stream().anyMatch(group -> SEE_EVERYTHING.contains(group) || overseers.contains(group));
    }

    private Post staffingOffice(CarryOverRun run) {
        return new Post(organization.staffingOffice(run.region()), Role.STAFFING_OFFICE);
    }
}
