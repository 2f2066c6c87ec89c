package org.yidan.call.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of a ruling about who is responsible, and the acts its journal notes beside them. */
public enum RulingStep implements CaseStep {
    STATE_POSITION(by("unit.staff-leader").in(WorkList.ANSWER)),
    RECORD_NEGOTIATION(by("county-dispatcher").in(WorkList.RULING)),
    DRAFT_COORDINATION_OPINION(
            by("staffing-office").byItsForm().in(WorkList.RULING).as("GIVEN")),
    DRAFT_JOINT_OPINION(by("staffing-office").in(WorkList.RULING)),
    DRAFT_LEGAL_OPINION(by("justice-office").byItsForm().in(WorkList.RULING).as("GIVEN")),
    CONFIRM_RULING(by("county-gov").in(WorkList.RULING)),
    ISSUE_RULING(by("issuer.unit-leader").in(WorkList.RULING)),
    SUPERVISE_REFUSAL(by("inspector").in(WorkList.SUPERVISION).as("SUPERVISED")),
    RECORD_PARTY_SILENCE(byOffice().as("SILENT")),
    NOTE_LATE_OPINION(byOffice().as("LATE")),
    NOTE_LATE_DECISION(byOffice()),
    FOLLOW_RULING(noted()),
    DROP_RULING(noted().as("CALL_STOPPED"));

    /** Key of the process. */
    public static final String PROCESS = "responsibility-ruling";

    private final StepFacts facts;

    RulingStep(StepFacts facts) {
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
