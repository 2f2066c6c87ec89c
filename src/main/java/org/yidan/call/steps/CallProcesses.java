package org.yidan.call.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of calls, of requests to change them and of rulings, and who begins each process. */
@Component
class CallProcesses implements ProcessSteps, StartRights {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(MatterCallStep.values(), CallRequestStep.values(), RulingStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(
                new StartRight(MatterCallStep.PROCESS, Beginner.CALLERS),
                new StartRight(CallRequestStep.PROCESS, Beginner.STAFF),
                new StartRight(RulingStep.PROCESS, Beginner.OTHER_PROCESSES));
    }
}
