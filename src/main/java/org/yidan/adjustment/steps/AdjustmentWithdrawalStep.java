package org.yidan.adjustment.steps;

import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;

/** The step of the form by which a proposer takes his proposal back. */
public enum AdjustmentWithdrawalStep implements CaseStep {
    WITHDRAW_PROPOSAL(byOffice().as("WITHDRAWN"));

    /** Key of the process. */
    public static final String PROCESS = "adjustment-withdrawal";

    private final StepFacts facts;

    AdjustmentWithdrawalStep(StepFacts facts) {
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
