package org.yidan.call.change;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.engine.steps.SharedResult;

/** What an approver says of a request; a rejection needs a note. */
public record DecideRequest(Long requestId, Decision decision, @Nullable String note) {

    /** Carried out, or not. */
    public enum Decision implements SharedResult {
        APPROVE,
        REJECT;

        @Override
        public Set<CallRequestStep> steps() {
            return Set.of(CallRequestStep.APPROVE_BY_LEAD, CallRequestStep.APPROVE_BY_CENTER);
        }
    }

    boolean approves() {
        return decision == Decision.APPROVE;
    }
}
