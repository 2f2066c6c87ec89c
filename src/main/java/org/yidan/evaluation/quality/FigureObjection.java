package org.yidan.evaluation.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.evaluation.quality.steps.QualityAssessmentStep;

/**
 * What a unit says against a row, and what the staffing office answered.
 *
 * @param fileId the attachment of the case that proves it
 * @param newRow the corrected row
 */
public record FigureObjection(
        long id,
        long rowId,
        String caseNo,
        String unit,
        String reason,
        @Nullable Long fileId,
        String objectedBy,
        Instant objectedAt,
        @Nullable Answer answer,
        @Nullable String answerReason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Long newRow) {

    /** What becomes of the row. */
    public enum Answer implements StepResult {
        /** The row stands. */
        UPHELD,
        CORRECTED;

        @Override
        public Step step() {
            return QualityAssessmentStep.ANSWER_OBJECTION;
        }
    }

    public boolean open() {
        return answer == null;
    }
}
