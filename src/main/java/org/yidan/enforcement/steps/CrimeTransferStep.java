package org.yidan.enforcement.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of the transfer of a suspected crime to the police. */
public enum CrimeTransferStep implements CaseStep {
    REPORT_CRIME(by("lead.unit-handler").in(WorkList.PENALTY).as("REPORTED")),
    HAND_OVER_FILE(by("lead.unit-handler").in(WorkList.PENALTY).as("HANDED_OVER")),
    RECORD_POLICE_DECISION(by("lead.unit-handler").in(WorkList.PENALTY)),
    HAND_OVER_GOODS(by("lead.unit-handler").in(WorkList.PENALTY).as("HANDED_OVER")),
    SUPPLEMENT_TRANSFER(by("lead.unit-handler").in(WorkList.PENALTY).as("SUPPLEMENTED")),
    DECIDE_TRANSFER(by("subject.staff-leader").in(WorkList.APPROVAL)),
    CONSIDER_REVIEW(by("lead.unit-leader").in(WorkList.APPROVAL)),
    OPEN_TRANSFER(byOffice()),
    NOTE_HEAD_DECISION_LATE(byOffice().as("LATE")),
    CLOSE_REFUSED_TRANSFER(byOffice()),
    NOTE_HAND_OVER_LATE(byOffice().as("LATE")),
    REMIND_POLICE_DECISION(byOffice().as("REMINDED")),
    NOTE_GOODS_LATE(byOffice().as("LATE"));

    /** Key of the process. */
    public static final String PROCESS = "crime-transfer";

    private final StepFacts facts;

    CrimeTransferStep(StepFacts facts) {
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
