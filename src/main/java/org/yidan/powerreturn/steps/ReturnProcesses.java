package org.yidan.powerreturn.steps;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Role;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of returns of powers, and who begins each process. */
@Component
class ReturnProcesses implements ProcessSteps, StartRights {

    private static final Set<Role> APPLICANTS = Set.of(Role.TOWNSHIP_LEADER, Role.STAFFING_OFFICE);

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(PowerReturnStep.values(), PowerReturnRequestStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(
                new StartRight(PowerReturnStep.PROCESS, Beginner.STAFF, APPLICANTS),
                new StartRight(PowerReturnRequestStep.PROCESS, Beginner.STAFF, APPLICANTS));
    }
}
