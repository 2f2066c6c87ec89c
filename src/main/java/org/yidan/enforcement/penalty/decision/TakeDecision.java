package org.yidan.enforcement.penalty.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;

/**
 * The decision to be taken, with what the document has to contain (行政处罚法 59).
 *
 * @param fine yuan, or null
 * @param performance how and until when it is to be performed
 * @param publish whether the decision has a certain social impact (行政处罚法 48)
 */
public record TakeDecision(
        Choice choice,
        @Nullable BigDecimal fine,
        List<PenaltyMeasure> measures,
        @Nullable String facts,
        @Nullable String basis,
        @Nullable String discretionBasis,
        @Nullable String performance,
        boolean publish,
        @Nullable String reason) {

    /** What the head of the organ decides. */
    public enum Choice {
        PENALTY,
        NO_PENALTY,
        NOT_PROVED,
        CRIME,
        SEND_BACK
    }
}
