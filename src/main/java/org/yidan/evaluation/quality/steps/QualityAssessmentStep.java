package org.yidan.evaluation.quality.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of an assessment, and what its journal notes beside them. */
public enum QualityAssessmentStep implements CaseStep {
    FREEZE_FIGURES(byOffice().as("FROZEN")),
    TELL_UNITS(byOffice().as("TOLD")),
    CLOSE_OBJECTIONS(byOffice()),
    ANSWER_OBJECTIONS(by("staffing-office").in(WorkList.LIST).as("ANSWERED")),
    CONFIRM_FIGURES(by("staffing-office").byItsForm().in(WorkList.LIST).as("CONFIRMED")),
    PUBLISH_FIGURES(byOffice().as("PUBLISHED")),
    ANNUL_FIGURES(byOffice()),
    START_CONSEQUENCES(byOffice().as("STARTED")),
    PLAN_HELP(by("unit.staff-leader").byItsForm().in(WorkList.ANSWER).as("PLANNED")),
    REVIEW_HELP(by("staffing-office").byItsForm().in(WorkList.LIST).as("REVIEWED")),
    REVIEW_NECESSITY(by("staffing-office").in(WorkList.LIST).as("REVIEWED")),
    CLOSE_ASSESSMENT(byOffice()),
    OBJECT_TO_FIGURES(noted().as("OBJECTED")),
    ANSWER_OBJECTION(noted());

    /** Key of the process. */
    public static final String PROCESS = "quality-assessment";

    private final StepFacts facts;

    QualityAssessmentStep(StepFacts facts) {
        this.facts = facts;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public StepFacts facts() {
        return facts;
    }
}
