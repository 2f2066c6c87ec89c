package org.yidan.powerreturn.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of the return of a power, and the acts its journal notes beside them. */
public enum PowerReturnStep implements CaseStep {
    ACCEPT_RETURN(by("staffing-office").in(WorkList.LIST)),
    ASSESS_CAPABILITY(by("staffing-office").in(WorkList.LIST)),
    REPORT_TO_PROVINCE(by("staffing-office").in(WorkList.LIST).as("SENT")),
    RECORD_PROVINCE_DECISION(by("staffing-office").in(WorkList.LIST)),
    FILE_FOR_RECORD(by("staffing-office").in(WorkList.LIST).as("FILED")),
    DECIDE_RETURN_IMPACT(by("staffing-office").byItsForm().in(WorkList.LIST).as("CONFIRMED")),
    PUBLISH_RETURN_VERSION(by("staffing-office").in(WorkList.LIST).as("PUBLISHED")),
    REVIEW_AFTER_RETURN(by("staffing-office").in(WorkList.LIST)),
    REJECT_RETURN(by("staffing-office").in(WorkList.LIST).as("REJECTED")),
    SUPPLEMENT_RETURN(by("applicant.township-leader").in(WorkList.SUPPLEMENT)),
    ASK_REVIEW(by("applicant.township-leader").in(WorkList.ANSWER)),
    CONSULT_DEPARTMENT(by("department.unit-leader").in(WorkList.ANSWER)),
    PLAN_SUPPORT(by("department.unit-leader").in(WorkList.LIST).as("PLANNED")),
    REPORT_SUPPORT(by("department.unit-leader").in(WorkList.LIST).as("REPORTED")),
    SIGN_HANDOVER_IN(by("department.unit-leader").in(WorkList.LIST)),
    SUPPORT_NOW(by("department.unit-leader").byItsForm().in(WorkList.LIST).as("SUPPORTED")),
    HEAR_SILENT_DEPARTMENT(by("county-gov").in(WorkList.LIST)),
    APPROVE_RETURN(by("county-gov").in(WorkList.LIST)),
    ANNOUNCE_RETURN(by("county-gov").in(WorkList.LIST).as("ANNOUNCED")),
    RULE_TAKEOVER(by("county-gov").byItsForm().in(WorkList.LIST).as("ORDERED")),
    REVIEW_REJECTION(by("county-gov").in(WorkList.LIST)),
    CONSULT_OTHERS(by("unit.staff-leader").in(WorkList.ANSWER)),
    CONFIRM_ASSESSMENT(by("justice-office").in(WorkList.LEGAL_REVIEW)),
    REVIEW_RETURN_LEGALITY(by("justice-office").in(WorkList.LEGAL_REVIEW)),
    REVIEW_RETURN_DRAFT(by("justice-office").in(WorkList.LEGAL_REVIEW)),
    DRAFT_RETURN_VERSION(by("department.unit-handler").in(WorkList.LIST).as("DRAFTED")),
    SIGN_HANDOVER_OUT(by("unit.township-leader").in(WorkList.LIST).as("SIGNED")),
    REGISTER_RETURN(byOffice()),
    MERGE_RETURN(byOffice().as("MERGED")),
    LAPSE_RETURN(byOffice()),
    RECORD_DEPARTMENT_SILENCE(byOffice()),
    RECORD_OTHER_SILENCE(byOffice()),
    REMIND_PROVINCE(byOffice()),
    PLAN_RETURN_IMPACT(byOffice().as("PLANNED")),
    SWITCH_PERMISSIONS(byOffice().as("SWITCHED")),
    SETTLE_RETURN_ITEMS(byOffice()),
    LIST_HANDOVER(byOffice().as("LISTED")),
    RECORD_LATE_HANDOVER(byOffice()),
    CLOSE_REJECTED_RETURN(byOffice()),
    WITHDRAW_RETURN(noted().as("WITHDRAWN")),
    ASK_SUPPORT(noted().as("SUPPORT_NOW")),
    SUPPORT_PERIOD(noted()),
    TRIAL_PERIOD(noted());

    /** Key of the process. */
    public static final String PROCESS = "power-return";

    private final StepFacts facts;

    PowerReturnStep(StepFacts facts) {
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
