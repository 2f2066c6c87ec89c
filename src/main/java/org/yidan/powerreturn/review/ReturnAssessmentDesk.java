package org.yidan.powerreturn.review;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.application.ReturnPapers;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The assessment (RULES C5): the staffing office finds, the justice office signs or sends it back; figures are counted
 * again.
 */
@Service
@Transactional
public class ReturnAssessmentDesk {

    /** Whether the justice office agrees with the finding. */
    public enum Confirmation implements StepResult {
        CONFIRM,
        RETURN;

        @Override
        public Step step() {
            return PowerReturnStep.CONFIRM_ASSESSMENT;
        }
    }

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final ReturnAssessments assessments;
    private final ReturnSnapshots snapshots;
    private final ReturnPapers papers;
    private final CaseJournal journal;
    private final ReturnHands hands;

    ReturnAssessmentDesk(
            ReturnFiles returns,
            ReturnTownships townships,
            ReturnAssessments assessments,
            ReturnSnapshots snapshots,
            ReturnPapers papers,
            CaseJournal journal,
            ReturnHands hands) {
        this.returns = returns;
        this.townships = townships;
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.papers = papers;
        this.journal = journal;
        this.hands = hands;
    }

    /** Records what the staffing office finds, with the figures of this moment. */
    public void assess(CaseFile caseFile, AssessReturn found, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.UNDER_REVIEW);
        Instant now = journal.now();
        if (found.visitedOn().isAfter(now.atZone(OfficeClock.ZONE).toLocalDate())) {
            throw Refused.invalid("powerreturn.day-in-future", found.visitedOn().toString());
        }
        assessments.add(file.caseNo(), file.supportRounds() + 1, found, sent.actor(), now.atOffset(ZoneOffset.UTC));
        townships
                .of(file.caseNo(), ReturnTownships.State.OPEN)
                .forEach(township -> snapshots.take(file, township, ReturnSnapshots.Occasion.ASSESS, now));
        journal.done(caseFile, sent.entry(found.finding(), found.report()));
    }

    /** The justice office's word on it; who assessed cannot give it. Agreeing issues the report F-52. */
    public void confirm(CaseFile caseFile, Confirmation confirmation, @Nullable String note, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        hands.requireOther(file.caseNo(), sent.actor(), PowerReturnStep.CONFIRM_ASSESSMENT);
        AssessReturn found = assessments
                .last(file.caseNo())
                .orElseThrow(() -> Refused.conflict(
                        "powerreturn.moved-on", file.caseNo(), file.stage().chinese()));
        if (confirmation == Confirmation.CONFIRM) {
            file.assessed(found.finding());
            papers.issueReport(caseFile, found, sent.actor());
        }
        journal.done(caseFile, sent.entry(confirmation, note));
    }
}
