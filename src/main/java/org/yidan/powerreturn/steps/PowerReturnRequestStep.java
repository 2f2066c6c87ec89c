package org.yidan.powerreturn.steps;

import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;

/** The step of the form by which townships ask for something in a return. */
public enum PowerReturnRequestStep implements CaseStep {
    SUBMIT_RETURN_REQUEST(byOffice());

    /** Key of the process. */
    public static final String PROCESS = "power-return-request";

    private final StepFacts facts;

    PowerReturnRequestStep(StepFacts facts) {
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
