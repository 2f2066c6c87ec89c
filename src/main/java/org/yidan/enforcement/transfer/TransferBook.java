package org.yidan.enforcement.transfer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.penalty.periods.LegalPeriod;
import org.yidan.enforcement.penalty.periods.LegalPeriods;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Opens a transfer for a step and writes down what was done. */
@Component
class TransferBook {

    private final CrimeTransfers transfers;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final LegalPeriods periods;
    private final EntityManager entities;
    private final DutyLapses lapses;
    private final Organization organization;
    private final OfficeCalendar calendar;

    TransferBook(
            CrimeTransfers transfers,
            CaseFiles files,
            CaseJournal journal,
            CaseClock clock,
            LegalPeriods periods,
            EntityManager entities,
            DutyLapses lapses,
            Organization organization,
            OfficeCalendar calendar) {
        this.transfers = transfers;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
        this.periods = periods;
        this.entities = entities;
        this.lapses = lapses;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** The transfer, locked until the transaction ends. */
    CrimeTransfer locked(String transferNo) {
        files.locked(transferNo).requireOpen();
        CrimeTransfer found = transfers.byNo(transferNo);
        entities.refresh(found);
        return found;
    }

    CaseFile file(CrimeTransfer transfer) {
        return files.byNo(transfer.transferNo());
    }

    void done(CrimeTransfer transfer, StepResult result, @Nullable String note, Sent sent) {
        journal.done(file(transfer), sent.entry(result, note));
    }

    void done(CrimeTransfer transfer, Step step, @Nullable String note, Sent sent) {
        done(transfer, step.done(), note, sent);
    }

    void system(CrimeTransfer transfer, Step step) {
        journal.note(file(transfer), StepEntry.bySystem(step, null));
    }

    boolean noted(CrimeTransfer transfer, Step step) {
        return journal.last(transfer.transferNo(), step).isPresent();
    }

    /** Begins a period of the law for a step and gives its end. */
    Instant begin(CrimeTransfer transfer, Step step, LegalPeriod period, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, OfficeClock.ZONE);
        return clock.openFrom(file(transfer), step, null, periods.limit(period, day), periods.article(period), from)
                .due();
    }

    /** The end of a period that begins at this instant, by the calendar of the region. */
    Instant end(CrimeTransfer transfer, LegalPeriod period, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, OfficeClock.ZONE);
        return calendar.deadline(transfer.region(), from, periods.limit(period, day))
                .due();
    }

    void close(CrimeTransfer transfer) {
        files.close(
                file(transfer),
                switch (transfer.state()) {
                    case REFUSED -> "HEAD_REFUSED";
                    case NOT_FILED -> "POLICE_NOT_FILED";
                    default -> transfer.state().name();
                });
    }

    Instant now() {
        return clock.now();
    }

    /** Tells the ledger once that a step of the transfer came too late; the mark is the step under which that is noted. */
    void late(CrimeTransfer transfer, Step step, Step mark, String fact, Instant due) {
        if (noted(transfer, mark)) {
            return;
        }
        String unit = organization.unit(transfer.leadUnit()).name();
        lapses.tell(new DutyLapsed(
                transfer.transferNo(),
                transfer.region(),
                transfer.leadUnit(),
                null,
                step,
                DutyLapsed.Category.PROCEDURE_DEFECT,
                2,
                Texts.kept("enforcement.fact." + fact, unit, transfer.transferNo(), DutyLapses.minute(due)),
                due,
                now()));
        system(transfer, mark);
    }
}
