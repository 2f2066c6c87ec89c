package org.yidan.adjustment.proposal;

import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * What the staffing office makes of a proposal (RULES D2).
 *
 * @param track for an accepted one
 * @param joinInto number of the proposal it goes into
 * @param refusalCode why it is not accepted
 * @param newMatterCode the code of a new matter, never used before
 * @param completion what the staffing office fills in about a new matter
 */
public record AcceptProposal(
        Decision decision,
        @Nullable Track track,
        @Nullable String joinInto,
        @Nullable String refusalCode,
        @Nullable String note,
        @Nullable String newMatterCode,
        TermsChange completion) {

    /** The four ways. */
    public enum Decision implements StepResult {
        ACCEPT,
        JOIN,
        SUPPLEMENT,
        REFUSE;

        @Override
        public Step step() {
            return ListAdjustmentStep.ACCEPT_PROPOSAL;
        }
    }
}
