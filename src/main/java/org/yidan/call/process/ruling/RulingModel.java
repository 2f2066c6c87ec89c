package org.yidan.call.process.ruling;

import org.yidan.call.steps.RulingStep;
import org.yidan.engine.ProcessVariable;

/** Names in {@code processes/responsibility-ruling.bpmn} that Java code speaks of; the standard variables are those of cases. */
public final class RulingModel {

    public static final String KEY = RulingStep.PROCESS;

    private RulingModel() {}

    /** Process variables; all are set by delegates and listeners, none is trusted from outside. */
    public static final class Variables {
        public static final ProcessVariable<Boolean> AGREED = ProcessVariable.of("agreed", Boolean.class);
        public static final ProcessVariable<Boolean> GOVERNMENT_NEEDED =
                ProcessVariable.of("governmentNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> SIGNATURE_AWAITED =
                ProcessVariable.of("signatureAwaited", Boolean.class);
        public static final ProcessVariable<Boolean> RULING_OBEYED = ProcessVariable.of("rulingObeyed", Boolean.class);

        private Variables() {}
    }

    /** Messages that reach a running ruling. */
    public static final class Messages {
        /** The unit ruled on has signed, or has not obeyed. */
        public static final String RULING_ANSWERED = "RulingAnswered";

        private Messages() {}
    }
}
