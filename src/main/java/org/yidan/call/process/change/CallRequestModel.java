package org.yidan.call.process.change;

import org.yidan.call.steps.CallRequestStep;
import org.yidan.engine.ProcessVariable;

/** Names in {@code processes/call-request.bpmn} that Java code speaks of; the call itself is named as in matter-call. */
public final class CallRequestModel {

    public static final String KEY = CallRequestStep.PROCESS;

    private CallRequestModel() {}

    /** Process variables; all are set by delegates and listeners, none is trusted from outside. */
    public static final class Variables {
        public static final ProcessVariable<Long> REQUEST_ID = ProcessVariable.of("requestId", Long.class);
        public static final ProcessVariable<String> REQUEST_TYPE = ProcessVariable.of("requestType", String.class);
        public static final ProcessVariable<Boolean> FIRST_RESPONSE_DONE =
                ProcessVariable.of("firstResponseDone", Boolean.class);
        public static final ProcessVariable<String> APPROVAL = ProcessVariable.of("approval", String.class);
        public static final ProcessVariable<String> LEAD_DECISION = ProcessVariable.of("leadDecision", String.class);
        public static final ProcessVariable<String> CENTER_DECISION =
                ProcessVariable.of("centerDecision", String.class);
        public static final ProcessVariable<Boolean> PAUSED = ProcessVariable.of("paused", Boolean.class);

        private Variables() {}
    }
}
