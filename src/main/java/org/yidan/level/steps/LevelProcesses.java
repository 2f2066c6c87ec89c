package org.yidan.level.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of objections to the level of the work, and who begins each process. */
@Component
class LevelProcesses implements ProcessSteps, StartRights {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(LevelObjectionStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(new StartRight(LevelObjectionStep.PROCESS, Beginner.OTHER_PROCESSES));
    }
}
