package org.yidan.enforcement.process.transfer;

import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.engine.ProcessVariable;

/** Variables of {@code crime-transfer.bpmn}; Java alone sets them. */
public final class CrimeTransferModel {

    public static final String KEY = CrimeTransferStep.PROCESS;
    public static final ProcessVariable<Boolean> TRANSFER_APPROVED =
            ProcessVariable.of("transferApproved", Boolean.class);
    public static final ProcessVariable<String> POLICE_DECISION = ProcessVariable.of("policeDecision", String.class);
    public static final ProcessVariable<Boolean> POLICE_REVIEW_ASKED =
            ProcessVariable.of("policeReviewAsked", Boolean.class);
    public static final ProcessVariable<String> TRANSFER_OUTCOME = ProcessVariable.of("transferOutcome", String.class);

    private CrimeTransferModel() {}
}
