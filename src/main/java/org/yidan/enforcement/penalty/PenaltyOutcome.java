package org.yidan.enforcement.penalty;

import java.util.Set;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.SharedResult;

/** How a penalty case ended. */
public enum PenaltyOutcome implements SharedResult {
    NOT_FILED,
    /** The penalty was performed by the party. */
    PERFORMED,
    /** The court enforced it, or decided on the application. */
    COURT_ENFORCED,
    /** The law lets the party go unpunished (行政处罚法 33). */
    NO_PENALTY,
    /** The facts could not be proved (行政处罚法 57). */
    NOT_PROVED,
    /** The police filed it as a crime. */
    TRANSFERRED_TO_POLICE,
    /** The decision was annulled. */
    ANNULLED,
    /** The basis is gone with a new version of the list. */
    BASIS_GONE,
    /** Closed with a part unperformed, which the closing paper explains. */
    UNPERFORMED;

    @Override
    public Set<PenaltyCaseStep> steps() {
        return Set.of(
                PenaltyCaseStep.ARCHIVE_PENALTY_CASE,
                PenaltyCaseStep.CLOSE_TRANSFERRED,
                PenaltyCaseStep.END_WITHOUT_BASIS);
    }
}
