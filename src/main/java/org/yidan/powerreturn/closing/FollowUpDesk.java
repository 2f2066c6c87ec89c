package org.yidan.powerreturn.closing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.figures.FigureCount;
import org.yidan.powerreturn.figures.Figures;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** Looks at the return again after three months (RULES C15), with the figures since the effect, and closes it. */
@Service
@Transactional
public class FollowUpDesk {

    /** What the staffing office finds. */
    public enum AfterFinding implements StepResult {
        GOOD,
        FOLLOW_UP;

        @Override
        public Step step() {
            return PowerReturnStep.REVIEW_AFTER_RETURN;
        }
    }

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final FigureCount figures;
    private final ReturnSnapshots snapshots;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseClock clock;

    FollowUpDesk(
            ReturnFiles returns,
            ReturnTownships townships,
            FigureCount figures,
            ReturnSnapshots snapshots,
            CaseFiles files,
            CaseJournal journal,
            CaseClock clock) {
        this.returns = returns;
        this.townships = townships;
        this.figures = figures;
        this.snapshots = snapshots;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** The figures of each township since the effect, as they stand now. */
    @Transactional(readOnly = true)
    public List<Figures> since(PowerReturn file) {
        Instant from = Objects.requireNonNull(file.switchedAt());
        return townships.of(file.caseNo(), ReturnTownships.State.RETURNED).stream()
                .map(township -> figures.count(file.region(), file.matterCode(), township, from, journal.now()))
                .toList();
    }

    /** Records the finding with the figures and closes the return. */
    public void review(CaseFile caseFile, AfterFinding finding, String text, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.IN_EFFECT);
        since(file).forEach(one -> snapshots.keep(file.caseNo(), ReturnSnapshots.Occasion.AFTER, one, journal.now()));
        clock.meet(caseFile, PowerReturnStep.TRIAL_PERIOD, null);
        journal.done(caseFile, sent.entry(finding, text));
        file.close();
        files.close(caseFile, "COMPLETED");
    }
}
