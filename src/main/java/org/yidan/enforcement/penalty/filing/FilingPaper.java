package org.yidan.enforcement.penalty.filing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * What the handler writes into the filing paper (F-30).
 *
 * @param file whether filing is proposed; else the reason says why not
 * @param party the party, or null when filing is not proposed
 * @param actEndedOn day the act ended, from which the limitation counts (行政处罚法 36)
 * @param harmful harm to life, health or financial safety: five years instead of two
 */
public record FilingPaper(
        boolean file,
        @Nullable Offender party,
        String cause,
        @Nullable String actId,
        @Nullable LocalDate actEndedOn,
        boolean harmful,
        List<String> officers,
        @Nullable String reason) {

    /** What the handler proposes. */
    public enum Proposal implements StepResult {
        FILE,
        NOT_FILE;

        @Override
        public Step step() {
            return PenaltyCaseStep.REQUEST_FILING;
        }
    }

    Proposal proposal() {
        return file ? Proposal.FILE : Proposal.NOT_FILE;
    }
}
