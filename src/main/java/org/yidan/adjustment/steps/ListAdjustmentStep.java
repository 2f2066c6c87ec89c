package org.yidan.adjustment.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of an adjustment of the list, and the acts its journal notes beside them. */
public enum ListAdjustmentStep implements CaseStep {
    ACCEPT_PROPOSAL(by("staffing-office").in(WorkList.LIST)),
    CAPACITY_CHECK(by("staffing-office").in(WorkList.LIST)),
    REASONABLENESS_REVIEW(by("staffing-office").in(WorkList.LIST)),
    CLAIM_MEETING(by("staffing-office").in(WorkList.LIST)),
    AWAIT_DELEGATION_DECISION(by("staffing-office").in(WorkList.LIST)),
    DRAFT_CHANGE(by("staffing-office").in(WorkList.LIST).as("DRAFTED")),
    REVIEW_ADJUSTMENT(by("staffing-office").in(WorkList.LIST)),
    ANSWER_PROPOSER(by("staffing-office").in(WorkList.LIST)),
    SUPPLEMENT_PROPOSAL(by("proposer.staff-leader").in(WorkList.SUPPLEMENT)),
    CONSULT_UNITS(by("unit.staff-leader").in(WorkList.ANSWER)),
    ACCEPT_DELEGATION(by("unit.staff-leader").in(WorkList.ANSWER)),
    CLAIM_DUTY(by("unit.staff-leader").in(WorkList.ANSWER)),
    SIGN_MINUTES(
            by("unit.staff-leader").byItsForm().in(WorkList.ANSWER).confirming().as("SIGNED")),
    CONFIRM_GUIDE(by("unit.staff-leader").in(WorkList.ANSWER)),
    CHANGE_LEGALITY_REVIEW(by("justice-office").in(WorkList.LEGAL_REVIEW)),
    APPROVE_CHANGE(by("county-gov").in(WorkList.LIST)),
    ANNOUNCE_CHANGE(by("county-gov").in(WorkList.LIST).as("ANNOUNCED")),
    ORDER_INTERIM(by("county-gov").in(WorkList.LIST)),
    WRITE_GUIDE(by("guide.staff-leader").in(WorkList.LIST).as("WRITTEN")),
    TRAIN_UNITS(by("guide.staff-leader").in(WorkList.LIST).as("TRAINED")),
    PUBLISH_CHANGE(by("staffing.unit-leader").in(WorkList.LIST)),
    REGISTER_PROPOSAL(byOffice()),
    LAPSE_PROPOSAL(byOffice()),
    REMIND_CONSULTED(byOffice()),
    REMIND_CONSULTED_AGAIN(byOffice()),
    RECORD_SILENCE(byOffice()),
    FILE_MINUTES(byOffice().as("FILED")),
    RECORD_GUIDE_UNCONFIRMED(byOffice().as("UNCONFIRMED")),
    PLAN_CARRY_OVER(byOffice().as("PLANNED")),
    CARRY_OUT_CHANGE(byOffice().as("CARRIED_OVER")),
    CLOSE_ADJUSTMENT(byOffice().as("DONE")),
    CLOSE_PROPOSAL(byOffice()),
    PUBLISH_INTERIM(byOffice().as("PUBLISHED")),
    LAPSE_INTERIM(byOffice().as("LAPSED")),
    STOP_PROPOSAL(byOffice().as("STOPPED")),
    ADD_EVIDENCE(noted());

    /** Key of the process. */
    public static final String PROCESS = "list-adjustment";

    private final StepFacts facts;

    ListAdjustmentStep(StepFacts facts) {
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
