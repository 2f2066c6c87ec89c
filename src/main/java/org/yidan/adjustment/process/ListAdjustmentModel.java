package org.yidan.adjustment.process;

import java.time.Instant;
import org.yidan.adjustment.steps.AdjustmentWithdrawalStep;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.ProcessVariable;

/** Names in {@code processes/list-adjustment.bpmn} that Java code speaks of; the case is named as in every case process. */
public final class ListAdjustmentModel {

    public static final String KEY = ListAdjustmentStep.PROCESS;
    public static final String WITHDRAWAL = AdjustmentWithdrawalStep.PROCESS;

    private ListAdjustmentModel() {}

    /** Messages the process waits for. */
    public static final class Messages {
        /** The proposer has withdrawn the proposal; told by the desk. */
        public static final String PROPOSAL_WITHDRAWN = "ProposalWithdrawn";
        /** The full path has ended, so that an interim order is no longer waited for. */
        public static final String FULL_PATH_DONE = "FullPathDone";

        private Messages() {}
    }

    /** Process variables; all are set by delegates and listeners, none is trusted from outside. */
    public static final class Variables {
        /** The type, as far as the way depends on it: whatever hands a power down goes the way of a delegation. */
        public static final ProcessVariable<String> ADJUSTMENT_TYPE =
                ProcessVariable.of("adjustmentType", String.class);

        public static final ProcessVariable<String> PROPOSAL_DECISION =
                ProcessVariable.of("proposalDecision", String.class);
        public static final ProcessVariable<Boolean> PROPOSAL_ACCEPTED =
                ProcessVariable.of("proposalAccepted", Boolean.class);
        public static final ProcessVariable<Boolean> ADDITION_URGENT =
                ProcessVariable.of("additionUrgent", Boolean.class);
        public static final ProcessVariable<String> TRACK = ProcessVariable.of("track", String.class);
        public static final ProcessVariable<Boolean> OBJECTIONS_OPEN =
                ProcessVariable.of("objectionsOpen", Boolean.class);
        public static final ProcessVariable<String> CHANGE_DECISION =
                ProcessVariable.of("changeDecision", String.class);
        public static final ProcessVariable<Boolean> PROVINCE_NEEDED =
                ProcessVariable.of("provinceNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> GUIDE_NEEDED = ProcessVariable.of("guideNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> GUIDE_REFUSED = ProcessVariable.of("guideRefused", Boolean.class);
        public static final ProcessVariable<String> PUBLISH_DECISION =
                ProcessVariable.of("publishDecision", String.class);
        public static final ProcessVariable<Instant> EFFECTIVE_AT = ProcessVariable.of("effectiveAt", Instant.class);
        public static final ProcessVariable<Boolean> TRAINING_NEEDED =
                ProcessVariable.of("trainingNeeded", Boolean.class);
        public static final ProcessVariable<Instant> REVIEW_FROM = ProcessVariable.of("reviewFrom", Instant.class);
        public static final ProcessVariable<Boolean> INTERIM_ORDERED =
                ProcessVariable.of("interimOrdered", Boolean.class);
        public static final ProcessVariable<Instant> INTERIM_END = ProcessVariable.of("interimEnd", Instant.class);

        private Variables() {}
    }
}
