package org.yidan.enforcement.process.penalty;

import org.yidan.enforcement.penalty.PenaltyProcess;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.enforcement.steps.PenaltyRequestStep;
import org.yidan.engine.ProcessVariable;

/** Names in {@code penalty-case.bpmn} and {@code penalty-request.bpmn} that Java code speaks of. */
public final class PenaltyCaseModel {

    public static final String KEY = PenaltyCaseStep.PROCESS;

    /** The process that registers what happens to a case from outside. */
    public static final String REQUEST_KEY = PenaltyRequestStep.PROCESS;

    private PenaltyCaseModel() {}

    /** Messages the running process waits for; the desks send them through {@code CaseProcess}. */
    public static final class Messages {
        public static final String REMEDY_ACCEPTED = PenaltyProcess.REMEDY_ACCEPTED;
        public static final String DECISION_ANNULLED = "DecisionAnnulled";
        public static final String POWER_RETURNED = PenaltyProcess.POWER_RETURNED;
        public static final String EXCLUSION_ASKED = PenaltyProcess.EXCLUSION_ASKED;
        public static final String HEARING_ASKED_LATE = PenaltyProcess.HEARING_ASKED_LATE;

        private Messages() {}
    }

    /** Decisions and marks the gateways read; Java alone sets them. */
    public static final class Variables {

        private Variables() {}

        public static final ProcessVariable<Boolean> PENALTY_FILED = ProcessVariable.of("penaltyFiled", Boolean.class);
        public static final ProcessVariable<String> FILING_DECISION =
                ProcessVariable.of("filingDecision", String.class);
        public static final ProcessVariable<String> PROPOSAL = ProcessVariable.of("proposal", String.class);
        public static final ProcessVariable<Boolean> REPORT_ONLY = ProcessVariable.of("reportOnly", Boolean.class);
        public static final ProcessVariable<Boolean> EVIDENCE_AT_RISK =
                ProcessVariable.of("evidenceAtRisk", Boolean.class);
        public static final ProcessVariable<Boolean> EVIDENCE_REGISTERED =
                ProcessVariable.of("evidenceRegistered", Boolean.class);
        public static final ProcessVariable<Boolean> REVIEW_NEEDED = ProcessVariable.of("reviewNeeded", Boolean.class);
        public static final ProcessVariable<String> REVIEW_RESULT = ProcessVariable.of("reviewResult", String.class);
        public static final ProcessVariable<Boolean> NOTICE_NEEDED = ProcessVariable.of("noticeNeeded", Boolean.class);
        public static final ProcessVariable<String> PARTY_ANSWER = ProcessVariable.of("partyAnswer", String.class);
        public static final ProcessVariable<Boolean> REINVESTIGATE = ProcessVariable.of("reinvestigate", Boolean.class);
        public static final ProcessVariable<Boolean> COLLECTIVE_NEEDED =
                ProcessVariable.of("collectiveNeeded", Boolean.class);
        public static final ProcessVariable<String> DECISION_OUTCOME =
                ProcessVariable.of("decisionOutcome", String.class);
        public static final ProcessVariable<Boolean> PUBLICITY_NEEDED =
                ProcessVariable.of("publicityNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> SOMETHING_TO_PERFORM =
                ProcessVariable.of("somethingToPerform", Boolean.class);
        public static final ProcessVariable<Boolean> PERFORMED = ProcessVariable.of("performed", Boolean.class);
        public static final ProcessVariable<Boolean> CLOSING_APPROVED =
                ProcessVariable.of("closingApproved", Boolean.class);
        public static final ProcessVariable<Integer> CASE_TIME_USED = ProcessVariable.of("caseTimeUsed", Integer.class);
        public static final ProcessVariable<Boolean> DECISION_ANNULLED =
                ProcessVariable.of("decisionAnnulled", Boolean.class);
        public static final ProcessVariable<Boolean> PENALTY_PUBLISHED =
                ProcessVariable.of("penaltyPublished", Boolean.class);
        public static final ProcessVariable<String> CARRY_OVER = ProcessVariable.of("carryOver", String.class);
        public static final ProcessVariable<Boolean> BASIS_STANDS = ProcessVariable.of("basisStands", Boolean.class);
        public static final ProcessVariable<String> TRANSFER_NO = ProcessVariable.of("transferNo", String.class);
    }
}
