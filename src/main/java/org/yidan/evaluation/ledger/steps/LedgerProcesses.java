package org.yidan.evaluation.ledger.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of objections to entries, and who begins the process: the ledger alone. */
@Component
class LedgerProcesses implements ProcessSteps, StartRights {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(LedgerObjectionStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(new StartRight(LedgerObjectionStep.PROCESS, Beginner.OTHER_PROCESSES));
    }
}
