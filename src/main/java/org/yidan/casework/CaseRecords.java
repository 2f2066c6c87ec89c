package org.yidan.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Hands out the {@link CaseRecord} of a case: its file with all that is kept beside it. */
@Component
public class CaseRecords {

    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final CaseDocuments documents;

    CaseRecords(CaseFiles files, CaseParties parties, CaseJournal journal, CaseClock clock, CaseDocuments documents) {
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
        this.documents = documents;
    }

    /** Opens a case under the next number of its kind, region and day. */
    public CaseRecord open(NewCase order) {
        return of(files.open(order));
    }

    /** The record, its file read anew and locked until the transaction ends: decisions on one case come one after the other. */
    public CaseRecord locked(CaseFile file) {
        return locked(file.caseNo());
    }

    public CaseRecord locked(String caseNo) {
        return of(files.locked(caseNo));
    }

    /** The record of a file that is locked already, or is only read or noted in. */
    public CaseRecord of(CaseFile file) {
        return new CaseRecord(file, files, parties, journal, clock, documents);
    }

    /** The record of this number; refuses with {@link Refused} when there is none. */
    public CaseRecord byNo(String caseNo) {
        return of(files.byNo(caseNo));
    }

    public Optional<CaseRecord> find(String caseNo) {
        return files.find(caseNo).map(this::of);
    }

    /** The present, cut to whole seconds, as journal and clocks have it. */
    public Instant now() {
        return journal.now();
    }

    /** The day of the offices. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), OfficeClock.ZONE);
    }
}
