package org.yidan.enforcement.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of a joint enforcement task. */
public enum JointEnforcementStep implements CaseStep {
    RECEIVE_JOINT_TASK(by("lead.unit-clerk").in(WorkList.RECEIPT).as("RECEIVED")),
    PLAN_JOINT_ACTION(by("lead.unit-handler").in(WorkList.TREATMENT)),
    DECIDE_BLOCKED(by("lead.unit-handler").in(WorkList.TREATMENT)),
    PATROL_AND_ADVISE(by("lead.unit-handler").in(WorkList.TREATMENT)),
    CONSOLIDATE_RESULT(by("lead.unit-handler").in(WorkList.TREATMENT)),
    CONFIRM_PARTICIPATION(by("unit.staff-clerk").in(WorkList.RECEIPT)),
    RECEIPT_TRANSFER(by("unit.staff-clerk").in(WorkList.RECEIPT).confirming()),
    ANSWER_NO_SHOW(by("unit.staff-leader").in(WorkList.ANSWER)),
    APPROVE_COMPULSION(by("unit.staff-leader").in(WorkList.APPROVAL)),
    APPROVE_AFTER_MEASURE(by("unit.staff-leader").in(WorkList.APPROVAL)),
    END_COMPULSION(by("unit.staff-leader").in(WorkList.APPROVAL)),
    ON_SITE_INSPECTION(by("unit.law-officer").in(WorkList.ON_SITE)),
    ON_SITE_DISPOSITION(by("unit.law-officer").in(WorkList.ON_SITE)),
    SIMPLE_PENALTY(by("unit.law-officer").in(WorkList.ON_SITE)),
    ORDER_CORRECTION(by("unit.law-officer").in(WorkList.ON_SITE).as("ORDERED")),
    JOINT_REINSPECTION(by("unit.law-officer").in(WorkList.ON_SITE)),
    COMPULSORY_MEASURE(by("unit.law-officer").in(WorkList.ON_SITE)),
    LIFT_COMPULSION(by("unit.law-officer").in(WorkList.ON_SITE).as("LIFTED")),
    TRANSFER_TO_COMPETENT(by("unit.law-officer").in(WorkList.ON_SITE).as("SENT")),
    ARCHIVE_PUBLISH(by("unit.unit-handler").in(WorkList.TREATMENT)),
    REGISTER_JOINT_TASK(byOffice()),
    RECORD_NO_SHOW(byOffice().as("NO_SHOW")),
    CHECK_OFFICERS(byOffice()),
    BEGIN_INSPECTION(byOffice()),
    NOTE_APPROVAL_LATE(byOffice().as("OVERDUE")),
    SEND_TRANSFER_LETTER(byOffice()),
    NOTE_RECEIPT_MISSING(byOffice().as("OVERDUE")),
    ANSWER_CALL(byOffice()),
    CLOSE_JOINT_TASK(byOffice().as("CLOSED")),
    NOTE_JOINT_OVERDUE(byOffice().as("OVERDUE")),
    TAKE_UP_VIOLATION(byOffice().as("OPENED")),
    TAKE_UP_CRIME(byOffice().as("OPENED")),
    TAKE_UP_MEASURE(byOffice()),
    NOTE_MEASURE_OVERDUE(byOffice().as("OVERDUE"));

    /** Key of the process. */
    public static final String PROCESS = "joint-enforcement";

    private final StepFacts facts;

    JointEnforcementStep(StepFacts facts) {
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
