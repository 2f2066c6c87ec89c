package org.yidan.evaluation.mutual.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of the two-way assessment; a round is begun on its page. */
@Component
class MutualProcesses implements ProcessSteps, StartRights {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(MutualEvaluationStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(new StartRight(MutualEvaluationStep.PROCESS, Beginner.OTHER_PROCESSES));
    }
}
