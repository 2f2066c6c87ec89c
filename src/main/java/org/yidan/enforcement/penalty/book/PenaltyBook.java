package org.yidan.enforcement.penalty.book;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Opens a case for a step, one step after the other, and writes down what was done: what all desks of penalty cases share. */
@Component
public class PenaltyBook {

    private final PenaltyCases cases;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final LegalPeriods periods;
    private final EntityManager entities;
    private final SubjectCompetence subjects;

    PenaltyBook(
            PenaltyCases cases,
            CaseFiles files,
            CaseJournal journal,
            CaseClock clock,
            LegalPeriods periods,
            EntityManager entities,
            SubjectCompetence subjects) {
        this.cases = cases;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
        this.periods = periods;
        this.entities = entities;
        this.subjects = subjects;
    }

    /** The case, locked until the transaction ends: of two decisions at the same moment the second sees the first. */
    public PenaltyCase locked(String caseNo) {
        files.locked(caseNo).requireOpen();
        PenaltyCase found = cases.byNo(caseNo);
        entities.refresh(found);
        return found;
    }

    /** The case as it stands, to be read only. */
    public PenaltyCase read(String caseNo) {
        return cases.byNo(caseNo);
    }

    public CaseFile file(PenaltyCase penalty) {
        return files.byNo(penalty.caseNo());
    }

    /** A step of a user is finished; its deadline is met. */
    public void done(PenaltyCase penalty, StepResult result, @Nullable String note, FormSubmission sent) {
        journal.done(file(penalty), sent.entry(result, note));
    }

    /** Likewise, of a step with one result only. */
    public void done(PenaltyCase penalty, Step step, @Nullable String note, FormSubmission sent) {
        done(penalty, step.done(), note, sent);
    }

    /** Likewise, with who was there and with which cards. */
    public void done(
            PenaltyCase penalty, StepResult result, @Nullable String note, FormSubmission sent, Presence presence) {
        journal.done(file(penalty), sent.entry(result, note).with(presence));
    }

    /** An act that finishes no step. */
    public void note(PenaltyCase penalty, StepResult result, @Nullable String note, FormSubmission sent) {
        journal.note(file(penalty), sent.entry(result, note));
    }

    /** An act of the system that finishes no step. */
    public void note(PenaltyCase penalty, StepEntry entry) {
        journal.note(file(penalty), entry);
    }

    /** An act of the system itself. */
    public void system(PenaltyCase penalty, StepResult result, @Nullable String note) {
        journal.done(file(penalty), StepEntry.bySystem(result, note));
    }

    /** Likewise, of a step with one result only. */
    public void system(PenaltyCase penalty, Step step, @Nullable String note) {
        system(penalty, step.done(), note);
    }

    /** Begins a period of the law for a step, counted from a day. */
    public void begin(PenaltyCase penalty, Step step, LegalPeriod period, LocalDate from) {
        clock.openFrom(
                file(penalty),
                step,
                null,
                periods.limit(period, from),
                periods.article(period),
                LegalPeriods.begin(from));
    }

    /** These steps wait no longer, though nobody finished them. */
    public void end(PenaltyCase penalty, Step... steps) {
        for (Step step : steps) {
            clock.meet(file(penalty), step, null);
        }
    }

    /** Refuses whoever does not work for the unit that handles the case. */
    public void requireMember(PenaltyCase penalty, String userId) {
        subjects.requireSigner(userId, penalty.leadUnit());
    }

    /** The result of the last act of this step, empty when there was none. */
    public Optional<String> lastResult(PenaltyCase penalty, Step step) {
        return journal.last(penalty.caseNo(), step).map(CaseAct::result);
    }

    /** The note of the last act of this step. */
    public Optional<String> lastNote(PenaltyCase penalty, Step step) {
        return journal.last(penalty.caseNo(), step).map(act -> act.note());
    }

    public Instant now() {
        return clock.now();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), OfficeClock.ZONE);
    }

    /** Refuses a day after today or before another one. */
    public void checkDay(LocalDate day, LocalDate notBefore) {
        if (day.isAfter(today()) || day.isBefore(notBefore)) {
            throw Refused.invalid("enforcement.day-out-of-order", day.toString(), notBefore.toString());
        }
    }
}
