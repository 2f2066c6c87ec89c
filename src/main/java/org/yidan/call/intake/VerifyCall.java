package org.yidan.call.intake;

import org.jspecify.annotations.Nullable;
import org.yidan.call.Urgency;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What the township decides about a call it verified (RULES A3). */
public record VerifyCall(
        Decision decision,
        @Nullable String reason,
        @Nullable RefusalGround refusalGround,
        @Nullable String transferLetterNo,
        @Nullable String mergeInto,
        @Nullable Urgency newUrgency,
        @Nullable String urgencyReason) {

    /** What becomes of the call. */
    public enum Decision implements StepResult {
        ACCEPT,
        /** The township leads the matter by itself. */
        OWN_LEVEL,
        /** Back to the caller for more facts. */
        SUPPLEMENT,
        REFUSE,
        /** The same as another open call. */
        MERGE;

        @Override
        public Step step() {
            return MatterCallStep.VERIFY_AND_ACCEPT;
        }
    }

    /** Why a call is not taken. */
    public enum RefusalGround {
        /** Petition, arbitration, court: the caller is told where to go. */
        LEGAL_CHANNEL,
        /** Not in this region; sent on with a letter. */
        OUT_OF_AREA
    }
}
