package org.yidan.adjustment.steps;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Role;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of adjustments of the list, and who begins each process. */
@Component
class AdjustmentProcesses implements ProcessSteps, StartRights {

    private static final Set<Role> PROPOSERS = Set.of(Role.UNIT_LEADER, Role.TOWNSHIP_LEADER, Role.STAFFING_OFFICE);

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(ListAdjustmentStep.values(), AdjustmentWithdrawalStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(
                new StartRight(ListAdjustmentStep.PROCESS, Beginner.STAFF, PROPOSERS),
                new StartRight(AdjustmentWithdrawalStep.PROCESS, Beginner.STAFF, PROPOSERS));
    }
}
