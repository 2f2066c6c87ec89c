package org.yidan.enforcement.steps;

import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;

/** The step of the form by which staff ask for something in a penalty case. */
public enum PenaltyRequestStep implements CaseStep {
    SUBMIT_PENALTY_REQUEST(byOffice());

    /** Key of the process. */
    public static final String PROCESS = "penalty-request";

    private final StepFacts facts;

    PenaltyRequestStep(StepFacts facts) {
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
