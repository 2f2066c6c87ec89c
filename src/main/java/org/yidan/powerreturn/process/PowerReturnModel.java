package org.yidan.powerreturn.process;

import java.util.Date;
import org.yidan.engine.ProcessVariable;
import org.yidan.powerreturn.steps.PowerReturnRequestStep;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** Names in {@code processes/power-return.bpmn} that Java code speaks of. */
public final class PowerReturnModel {

    public static final String KEY = PowerReturnStep.PROCESS;
    public static final String REQUEST_KEY = PowerReturnRequestStep.PROCESS;

    private PowerReturnModel() {}

    /** Process variables beside the standard ones; all are set by delegates and listeners, none is trusted from outside. */
    public static final class Variables {
        public static final ProcessVariable<String> ACCEPTANCE = ProcessVariable.of("acceptance", String.class);
        public static final ProcessVariable<String> ACCEPTANCE_OUTCOME =
                ProcessVariable.of("acceptanceOutcome", String.class);
        public static final ProcessVariable<String> ASSESSMENT_MODE =
                ProcessVariable.of("assessmentMode", String.class);
        public static final ProcessVariable<Boolean> ASSESSMENT_CONFIRMED =
                ProcessVariable.of("assessmentConfirmed", Boolean.class);
        public static final ProcessVariable<Boolean> LEGALITY_NEEDED =
                ProcessVariable.of("legalityNeeded", Boolean.class);
        public static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.of("reviewOutcome", String.class);
        public static final ProcessVariable<Date> SUPPORT_UNTIL = ProcessVariable.of("supportUntil", Date.class);
        public static final ProcessVariable<String> POWER_DECISION = ProcessVariable.of("powerDecision", String.class);
        public static final ProcessVariable<String> PROVINCE_MODE = ProcessVariable.of("provinceMode", String.class);
        public static final ProcessVariable<Boolean> WHOLE_REGION = ProcessVariable.of("wholeRegion", Boolean.class);
        public static final ProcessVariable<Boolean> DRAFT_FIT = ProcessVariable.of("draftFit", Boolean.class);
        public static final ProcessVariable<Date> EFFECTIVE_AT = ProcessVariable.of("effectiveAt", Date.class);
        public static final ProcessVariable<Date> REVIEW_AT = ProcessVariable.of("reviewAt", Date.class);
        /** Of one township's handover. */
        public static final ProcessVariable<String> HANDOVER_ANSWER =
                ProcessVariable.of("handoverAnswer", String.class);

        public static final ProcessVariable<Boolean> REVIEW_POSSIBLE =
                ProcessVariable.of("reviewPossible", Boolean.class);
        public static final ProcessVariable<Boolean> REVIEW_ASKED = ProcessVariable.of("reviewAsked", Boolean.class);
        public static final ProcessVariable<String> REJECTION_OUTCOME =
                ProcessVariable.of("rejectionOutcome", String.class);

        private Variables() {}
    }

    /** Messages that reach a running return. */
    public static final class Messages {
        public static final String RETURN_WITHDRAWN = "ReturnWithdrawn";
        public static final String SUPPORT_REQUESTED = "SupportRequested";

        private Messages() {}
    }
}
