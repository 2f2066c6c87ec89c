package org.yidan.call.process;

import java.util.Date;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.ProcessVariable;

/** Names in {@code processes/matter-call.bpmn} that Java code speaks of; a test compares them with the model. */
public final class MatterCallModel {

    public static final String KEY = MatterCallStep.PROCESS;

    private MatterCallModel() {}

    /** Process variables; all are set by delegates and listeners, none is trusted from outside. */
    public static final class Variables {
        public static final ProcessVariable<Long> CALL_ID = ProcessVariable.of("callId", Long.class);
        public static final ProcessVariable<String> CALL_NO = ProcessVariable.of("callNo", String.class);
        public static final ProcessVariable<String> TITLE = ProcessVariable.of("title", String.class);
        public static final ProcessVariable<String> MATTER_CODE = ProcessVariable.of("matterCode", String.class);
        public static final ProcessVariable<String> MATTER_NAME = ProcessVariable.of("matterName", String.class);
        public static final ProcessVariable<String> PLACE = ProcessVariable.of("place", String.class);
        public static final ProcessVariable<String> URGENCY = ProcessVariable.of("urgency", String.class);
        public static final ProcessVariable<String> DIRECTION = ProcessVariable.of("direction", String.class);
        public static final ProcessVariable<Boolean> LISTED = ProcessVariable.of("listed", Boolean.class);
        public static final ProcessVariable<Boolean> MATTER_MISSING =
                ProcessVariable.of("matterMissing", Boolean.class);
        public static final ProcessVariable<Boolean> OWN_LEVEL = ProcessVariable.of("ownLevel", Boolean.class);
        public static final ProcessVariable<Boolean> JOINT = ProcessVariable.of("joint", Boolean.class);
        public static final ProcessVariable<String> ROUTE = ProcessVariable.of("route", String.class);
        public static final ProcessVariable<String> DISPATCH_MODE = ProcessVariable.of("dispatchMode", String.class);
        public static final ProcessVariable<String> INTAKE_DECISION =
                ProcessVariable.of("intakeDecision", String.class);
        public static final ProcessVariable<Boolean> INTAKE_ACCEPTED =
                ProcessVariable.of("intakeAccepted", Boolean.class);
        public static final ProcessVariable<String> UPWARD_DECISION =
                ProcessVariable.of("upwardDecision", String.class);
        public static final ProcessVariable<String> ACCEPT_DECISION =
                ProcessVariable.of("acceptDecision", String.class);
        public static final ProcessVariable<String> RETURN_DECISION =
                ProcessVariable.of("returnDecision", String.class);
        public static final ProcessVariable<String> MEASURE = ProcessVariable.of("measure", String.class);
        public static final ProcessVariable<Date> CORRECTION_DUE = ProcessVariable.of("correctionDue", Date.class);
        public static final ProcessVariable<Boolean> CORRECTED = ProcessVariable.of("corrected", Boolean.class);
        public static final ProcessVariable<String> RESULT = ProcessVariable.of("result", String.class);
        public static final ProcessVariable<Boolean> NOT_TRUE_CONFIRMED =
                ProcessVariable.of("notTrueConfirmed", Boolean.class);
        public static final ProcessVariable<Boolean> RESULT_APPROVED =
                ProcessVariable.of("resultApproved", Boolean.class);
        public static final ProcessVariable<Boolean> FIRST_ROUND = ProcessVariable.of("firstRound", Boolean.class);
        public static final ProcessVariable<Boolean> CASE_FILED = ProcessVariable.of("caseFiled", Boolean.class);
        public static final ProcessVariable<Boolean> VERIFIED = ProcessVariable.of("verified", Boolean.class);
        public static final ProcessVariable<String> SURVEY_VERDICT = ProcessVariable.of("surveyVerdict", String.class);
        /** The caller rated the answer by himself, and it is still to be acted on. */
        public static final ProcessVariable<Boolean> CALLER_RATED = ProcessVariable.of("callerRated", Boolean.class);

        public static final ProcessVariable<Boolean> UNREASONABLE_CONFIRMED =
                ProcessVariable.of("unreasonableConfirmed", Boolean.class);
        public static final ProcessVariable<Boolean> REWORK_ALLOWED =
                ProcessVariable.of("reworkAllowed", Boolean.class);
        public static final ProcessVariable<String> SUPERVISE_DECISION =
                ProcessVariable.of("superviseDecision", String.class);
        public static final ProcessVariable<Boolean> REWORK_ORDERED =
                ProcessVariable.of("reworkOrdered", Boolean.class);
        public static final ProcessVariable<Boolean> LEAD_MOVED = ProcessVariable.of("leadMoved", Boolean.class);
        /** A ruling or a new list said who is responsible: the next dispatch needs no dispatcher. */
        public static final ProcessVariable<Boolean> REDISPATCHED = ProcessVariable.of("redispatched", Boolean.class);
        /** An answer of another process sends the call back to its handler. */
        public static final ProcessVariable<Boolean> BACK_TO_HANDLER =
                ProcessVariable.of("backToHandler", Boolean.class);
        /** What another process answered, for the handler to read. */
        public static final ProcessVariable<String> ANSWER_NOTE = ProcessVariable.of("answerNote", String.class);

        /** The outcome decided before the call is archived, for example at the intake; empty when the handling says it. */
        public static final ProcessVariable<String> PENDING_OUTCOME =
                ProcessVariable.of("pendingOutcome", String.class);
        /** The outcome of a call that is stopped, as {@code CallStopped} brings it. */
        public static final ProcessVariable<String> STOP_OUTCOME = ProcessVariable.of("stopOutcome", String.class);

        /** The co-operating unit of one parallel task. */
        public static final ProcessVariable<String> COOP_UNIT = ProcessVariable.of("coopUnit", String.class);
        /** The listed duty of that unit, as its form shows it. */
        public static final ProcessVariable<String> COOP_DUTY = ProcessVariable.of("coopDuty", String.class);

        private Variables() {}
    }

    /** Messages that reach a running call. */
    public static final class Messages {
        public static final String CALL_REDISPATCHED = "CallRedispatched";
        public static final String CALL_STOPPED = "CallStopped";
        public static final String JOINT_TASK_FINISHED = "JointTaskFinished";
        public static final String CASE_FILING_DECIDED = "CaseFilingDecided";
        public static final String CRIME_TRANSFER_DECIDED = "CrimeTransferDecided";
        public static final String CASE_CLOSED = "CaseClosed";
        public static final String RULING_ISSUED = "RulingIssued";
        public static final String CALLER_RATED = "CallerRated";

        private Messages() {}
    }
}
