package org.yidan.evaluation.ledger.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of an entry of the ledger that is told to its unit: answered, judged by two offices, upheld or cancelled. */
public enum LedgerObjectionStep implements CaseStep {
    ANSWER_ENTRY(by("told.staff-leader").in(WorkList.ANSWER)),
    JUDGE_OBJECTION(by("inspector").byItsForm().in(WorkList.SUPERVISION)),
    COSIGN_JUDGEMENT(by("staffing-office").byItsForm().in(WorkList.RULING)),
    SETTLE_JUDGEMENT(by("county-gov").byItsForm().in(WorkList.RULING)),
    CANCEL_ENTRY(byOffice().as("ENTRY_CANCELLED")),
    UPHOLD_ENTRY(byOffice().as("ENTRY_UPHELD")),
    LET_ENTRY_STAND(byOffice().as("ENTRY_UNCONTESTED"));

    /** Key of the process. */
    public static final String PROCESS = "ledger-objection";

    private final StepFacts facts;

    LedgerObjectionStep(StepFacts facts) {
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
