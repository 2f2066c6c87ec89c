package org.yidan.evaluation.mutual.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of a round of the two-way assessment, and what is noted beside them. */
public enum MutualEvaluationStep implements CaseStep {
    ASK_QUESTIONNAIRES(byOffice().as("ASKED")),
    CLOSE_QUESTIONNAIRES(by("staffing-office").byItsForm().in(WorkList.RULING).as("CLOSED_EARLY")),
    REMIND_QUESTIONNAIRES(byOffice().as("REMINDED")),
    FREEZE_RESULTS(byOffice().as("FROZEN")),
    SETTLE_CONTESTS(by("staffing-office").in(WorkList.RULING).as("SETTLED")),
    CONFIRM_RESULTS(by("county-gov").byItsForm().in(WorkList.RULING)),
    PUBLISH_RESULTS(byOffice().as("PUBLISHED")),
    VOID_ROUND(byOffice().as("VOIDED")),
    OPEN_ROUND(noted().as("OPENED")),
    /** Has a limit and no act of its own: the days in which figures are contested. */
    CONTEST_FIGURES(noted());

    /** Key of the process. */
    public static final String PROCESS = "mutual-evaluation";

    private final StepFacts facts;

    MutualEvaluationStep(StepFacts facts) {
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
