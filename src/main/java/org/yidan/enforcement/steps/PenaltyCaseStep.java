package org.yidan.enforcement.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byNamedPerson;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of a penalty case, and the acts its journal notes beside them. */
public enum PenaltyCaseStep implements CaseStep {
    REQUEST_FILING(by("lead.unit-handler").in(WorkList.PENALTY), true),
    INVESTIGATE_CASE(by("lead.unit-handler").in(WorkList.PENALTY), true),
    DISPOSE_EVIDENCE(by("lead.unit-handler").in(WorkList.PENALTY)),
    WRITE_REPORT(by("lead.unit-handler").in(WorkList.PENALTY), true),
    SERVE_NOTICE(by("lead.unit-handler").in(WorkList.PENALTY).as("SERVED")),
    RECORD_STATEMENT(by("lead.unit-handler").in(WorkList.PENALTY)),
    ARRANGE_HEARING(by("lead.unit-handler").in(WorkList.PENALTY)),
    REVIEW_DEFENCE(by("lead.unit-handler").in(WorkList.PENALTY)),
    SERVE_DECISION(by("lead.unit-handler").in(WorkList.PENALTY)),
    PUBLISH_PENALTY(by("lead.unit-handler").in(WorkList.PENALTY).as("PUBLISHED")),
    RECORD_PERFORMANCE(by("lead.unit-handler").in(WorkList.PENALTY)),
    REMIND_PARTY(by("lead.unit-handler").in(WorkList.PENALTY).as("REMINDED")),
    AWAIT_PERFORMANCE(by("lead.unit-handler").in(WorkList.PENALTY)),
    APPLY_TO_COURT(by("lead.unit-handler").in(WorkList.PENALTY).as("APPLIED")),
    RECORD_COURT_RESULT(by("lead.unit-handler").in(WorkList.PENALTY)),
    PROPOSE_CLOSING(by("lead.unit-handler").in(WorkList.PENALTY).as("PROPOSED")),
    RECORD_REMEDY_RESULT(by("lead.unit-handler").in(WorkList.PENALTY)),
    WITHDRAW_PUBLICITY(by("lead.unit-handler").in(WorkList.PENALTY).as("WITHDRAWN")),
    TAKE_OVER_FILE(by("lead.unit-handler").in(WorkList.PENALTY).as("TAKEN_OVER"), true),
    APPROVE_FILING(by("lead.unit-leader").in(WorkList.APPROVAL)),
    APPROVE_REGISTRATION(by("lead.unit-leader").in(WorkList.APPROVAL)),
    APPROVE_EXCLUSION(by("lead.unit-leader").in(WorkList.APPROVAL)),
    APPROVE_CLOSING(by("lead.unit-leader").in(WorkList.APPROVAL)),
    REVIEW_LEGALITY(by("reviewer.legal-reviewer").in(WorkList.LEGAL_REVIEW)),
    REVIEW_AFTER_HEARING(by("reviewer.legal-reviewer").in(WorkList.LEGAL_REVIEW)),
    HOLD_HEARING(byNamedPerson("lead.unit-clerk").in(WorkList.PENALTY)),
    DISCUSS_COLLECTIVELY(by("subject.staff-leader").in(WorkList.APPROVAL)),
    DECIDE_PENALTY(by("subject.staff-leader").in(WorkList.APPROVAL)),
    GIVE_LEGAL_OPINION(by("justice-office").in(WorkList.LEGAL_REVIEW)),
    OPEN_PENALTY_CASE(byOffice()),
    LAPSE_EVIDENCE(byOffice()),
    CLOSE_WINDOW(byOffice()),
    TAKE_BACK_TRANSFER(byOffice()),
    WARN_CASE_TIME(byOffice()),
    NOTE_CASE_OVER_NINETY(byOffice().as("OVER")),
    CLOSE_TRANSFERRED(byOffice()),
    NOTE_SERVICE_LATE(byOffice().as("LATE")),
    ARCHIVE_PENALTY_CASE(byOffice()),
    ANNOUNCE_ANNULMENT(byOffice().at("Throw_DecisionAnnulled")),
    END_WITHOUT_BASIS(byOffice()),
    PASS_EXCLUSION_ON(byOffice()),
    ASK_EXCLUSION(noted()),
    ACCEPT_REMEDY(noted()),
    PENALTY_CASE(noted());

    /** Key of the process. */
    public static final String PROCESS = "penalty-case";

    private final StepFacts facts;
    private final boolean handling;

    PenaltyCaseStep(StepFacts facts) {
        this(facts, false);
    }

    PenaltyCaseStep(StepFacts facts, boolean handling) {
        this.facts = facts;
        this.handling = handling;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public StepFacts facts() {
        return facts;
    }

    /** The steps by which somebody has handled the case: he neither reviews nor decides it. */
    public static Set<PenaltyCaseStep> ofHandling() {
        return Arrays.stream(values())
                .filter(step -> step.handling)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PenaltyCaseStep.class)));
    }
}
