package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.Stage;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * The superior (RULES C9): what the province hands down together only the province takes back; the rest is filed for
 * record.
 */
@Service
@Transactional
public class SuperiorDesk {

    /** What the province decides. */
    public enum ProvinceDecision {
        AGREE,
        REFUSE
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
    public void report(CaseFile caseFile, String letterNo, LocalDate on, Sent sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(Stage.DECIDED);
        requireNotAhead(on);
        journal.done(caseFile, StepEntry.of("reportToProvince", "SENT", letterNo, sent.actor(), sent.answers()));
    }

    /** Nothing has come for so long: the staffing office is reminded to ask. */
    public void remind(CaseFile caseFile) {
        journal.note(
                caseFile,
                StepEntry.bySystem("recordProvinceDecision", "REMINDED", Texts.kept("powerreturn.ask-province")));
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
            Sent sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(Stage.DECIDED);
        requireNotAhead(decidedOn);
        requireNotBeforeDecision(file, decidedOn);
        if (decision == ProvinceDecision.REFUSE) {
            file.refusedBySuperior(document);
        } else {
            if (newEffect != null) {
                days.requireAhead(newEffect);
                file.reschedule(newEffect);
            } else if (!file.effectiveFrom().isAfter(clock.today())) {
                throw PowerReturnRefused.invalid(
                        "effect-past", file.effectiveFrom().toString());
            }
            file.confirmedBySuperior(document);
        }
        journal.done(caseFile, sent.entry("recordProvinceDecision", decision, document));
    }

    /** Taken on file. */
    public void filed(CaseFile caseFile, String recordNo, LocalDate on, Sent sent) {
        PowerReturn file = returns.locked(caseFile);
        requireNotAhead(on);
        requireNotBeforeDecision(file, on);
        file.confirmedBySuperior(recordNo);
        journal.done(caseFile, StepEntry.of("fileForRecord", "FILED", recordNo, sent.actor(), sent.answers()));
    }

    private void requireNotAhead(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw PowerReturnRefused.invalid("day-in-future", day.toString());
        }
    }

    private static void requireNotBeforeDecision(PowerReturn file, LocalDate day) {
        var decidedAt = file.decidedAt();
        if (decidedAt != null && day.isBefore(decidedAt.atZone(OfficeClock.ZONE).toLocalDate())) {
            throw PowerReturnRefused.invalid("day-before-decision", day.toString());
        }
    }
}
