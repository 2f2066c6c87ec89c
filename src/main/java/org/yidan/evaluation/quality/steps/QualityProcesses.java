package org.yidan.evaluation.quality.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/** The steps of assessments; the office begins them, by its clock or the page of a staffing office. */
@Component
class QualityProcesses implements ProcessSteps, StartRights {

    @Override
    public List<Step> steps() {
        return ProcessSteps.of(QualityAssessmentStep.values());
    }

    @Override
    public List<StartRight> startRights() {
        return List.of(new StartRight(QualityAssessmentStep.PROCESS, Beginner.OTHER_PROCESSES));
    }
}
