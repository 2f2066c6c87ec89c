package org.yidan.evaluation.ledger.process;

import org.yidan.engine.ProcessVariable;
import org.yidan.evaluation.ledger.steps.LedgerObjectionStep;

/** Names in {@code processes/ledger-objection.bpmn} that Java code speaks of; the standard variables are those of cases. */
public final class LedgerObjectionModel {

    public static final String KEY = LedgerObjectionStep.PROCESS;

    private LedgerObjectionModel() {}

    /** Process variables set by the listener. */
    public static final class Variables {
        public static final ProcessVariable<String> ENTRY_ANSWER = ProcessVariable.of("entryAnswer", String.class);

        private Variables() {}
    }
}
