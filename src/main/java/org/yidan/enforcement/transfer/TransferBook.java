package org.yidan.enforcement.transfer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Opens a transfer for a step and writes down what was done. */
@Component
class TransferBook {

    private final CaseRecords records;
    private final CrimeTransfers transfers;
    private final LegalPeriods periods;
    private final EntityManager entities;
    private final DutyLapses lapses;
    private final Organization organization;
    private final OfficeCalendar calendar;

    TransferBook(
            CaseRecords records,
            CrimeTransfers transfers,
            LegalPeriods periods,
            EntityManager entities,
            DutyLapses lapses,
            Organization organization,
            OfficeCalendar calendar) {
        this.records = records;
        this.transfers = transfers;
        this.periods = periods;
        this.entities = entities;
        this.lapses = lapses;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** The transfer, locked until the transaction ends. */
    CrimeTransfer locked(String transferNo) {
        records.locked(transferNo).file().requireOpen();
        CrimeTransfer found = transfers.byNo(transferNo);
        entities.refresh(found);
        return found;
    }

    CaseFile file(CrimeTransfer transfer) {
        return record(transfer).file();
    }

    private CaseRecord record(CrimeTransfer transfer) {
        return records.byNo(transfer.transferNo());
    }

    void done(CrimeTransfer transfer, StepResult result, @Nullable String note, FormSubmission sent) {
        record(transfer).done(sent.entry(result, note));
    }

    void done(CrimeTransfer transfer, Step step, @Nullable String note, FormSubmission sent) {
        done(transfer, step.done(), note, sent);
    }

    void system(CrimeTransfer transfer, Step step) {
        record(transfer).note(StepEntry.bySystem(step, null));
    }

    void issue(CrimeTransfer transfer, NewDocument paper) {
        record(transfer).issue(paper);
    }

    boolean noted(CrimeTransfer transfer, Step step) {
        return record(transfer).last(step).isPresent();
    }

    /** Begins a period of the law for a step and gives its end. */
    Instant begin(CrimeTransfer transfer, Step step, LegalPeriod period, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, OfficeClock.ZONE);
        return record(transfer).beginFrom(step, null, periods.limit(period, day), periods.article(period), from);
    }

    /** The end of a period that begins at this instant, by the calendar of the region. */
    Instant end(CrimeTransfer transfer, LegalPeriod period, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, OfficeClock.ZONE);
        return calendar.byLaw()
                .deadline(transfer.region(), from, periods.limit(period, day))
                .due();
    }

    void close(CrimeTransfer transfer) {
        record(transfer)
                .close(
                        switch (transfer.state()) {
                            case REFUSED -> "HEAD_REFUSED";
                            case NOT_FILED -> "POLICE_NOT_FILED";
                            default -> transfer.state().name();
                        });
    }

    Instant now() {
        return records.now();
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
