package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * The superior (RULES C9): what the province hands down together only the province takes back; the rest is filed for
 * record.
 */
@Service
@Transactional
public class SuperiorDesk {

    /** What the province decides. */
    public enum ProvinceDecision implements StepResult {
        AGREE,
        REFUSE;

        @Override
        public Step step() {
            return PowerReturnStep.RECORD_PROVINCE_DECISION;
        }
    }

    private final ReturnFiles returns;
    private final EffectiveDays days;
    private final CaseJournal journal;
    private final OfficeClock clock;

    SuperiorDesk(ReturnFiles returns, EffectiveDays days, CaseJournal journal, OfficeClock clock) {
        this.returns = returns;
        this.days = days;
        this.journal = journal;
        this.clock = clock;
    }

    /** The letter to the province has gone. */
    public void report(CaseFile caseFile, String letterNo, LocalDate on, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.DECIDED);
        requireNotAhead(on);
        journal.done(caseFile, sent.entry(PowerReturnStep.REPORT_TO_PROVINCE, letterNo));
    }

    /** Nothing has come for so long: the staffing office is reminded to ask. */
    public void remind(CaseFile caseFile) {
        journal.note(caseFile, StepEntry.bySystem(Reminder.REMINDED, Texts.kept("powerreturn.ask-province")));
    }

    /**
     * Records the province's decision with its document; a day of effect that has passed meanwhile must be set anew.
     *
     * @param decidedOn not before the county's own decision
     */
    public void decided(
            CaseFile caseFile,
            ProvinceDecision decision,
            String document,
            LocalDate decidedOn,
            @Nullable LocalDate newEffect,
            FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.DECIDED);
        requireNotAhead(decidedOn);
        requireNotBeforeDecision(file, decidedOn);
        if (decision == ProvinceDecision.REFUSE) {
            file.refusedBySuperior(document);
        } else {
            if (newEffect != null) {
                days.requireAhead(newEffect);
                file.reschedule(newEffect);
            } else if (!file.effectiveFrom().isAfter(clock.today())) {
                throw Refused.invalid(
                        "powerreturn.effect-past", file.effectiveFrom().toString());
            }
            file.confirmedBySuperior(document);
        }
        journal.done(caseFile, sent.entry(decision, document));
    }

    /** Taken on file. */
    public void filed(CaseFile caseFile, String recordNo, LocalDate on, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        requireNotAhead(on);
        requireNotBeforeDecision(file, on);
        file.confirmedBySuperior(recordNo);
        journal.done(caseFile, sent.entry(PowerReturnStep.FILE_FOR_RECORD, recordNo));
    }

    private void requireNotAhead(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw Refused.invalid("powerreturn.day-in-future", day.toString());
        }
    }

    private static void requireNotBeforeDecision(PowerReturn file, LocalDate day) {
        var decidedAt = file.decidedAt();
        if (decidedAt != null && day.isBefore(decidedAt.atZone(OfficeClock.ZONE).toLocalDate())) {
            throw Refused.invalid("powerreturn.day-before-decision", day.toString());
        }
    }

    /** Nothing has come yet. */
    private enum Reminder implements StepResult {
        REMINDED;

        @Override
        public Step step() {
            return PowerReturnStep.RECORD_PROVINCE_DECISION;
        }
    }
}
