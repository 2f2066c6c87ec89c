package org.yidan.enforcement.steps;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Role;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of joint tasks, penalty cases and transfers to the police, and who begins each process. */
@Component
class EnforcementProcesses implements ProcessSteps, StartRights {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(
                JointEnforcementStep.values(),
                PenaltyCaseStep.values(),
                PenaltyRequestStep.values(),
                CrimeTransferStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(
                new StartRight(JointEnforcementStep.PROCESS, Beginner.STAFF, Set.of(Role.UNIT_LEADER)),
                new StartRight(PenaltyCaseStep.PROCESS, Beginner.OTHER_PROCESSES),
                new StartRight(
                        PenaltyRequestStep.PROCESS,
                        Beginner.STAFF,
                        Set.of(Role.LAW_OFFICER, Role.UNIT_HANDLER, Role.UNIT_LEADER, Role.LEGAL_REVIEWER)),
                new StartRight(CrimeTransferStep.PROCESS, Beginner.OTHER_PROCESSES));
    }
}
