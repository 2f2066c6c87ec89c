package org.yidan.casework.office;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Closes the case of an office's own process when its process has ended; the name of the end event is its outcome. */
@Service
@Transactional
public class OfficeClosing {

    /** So many characters an outcome has at most. */
    public static final int LONGEST_OUTCOME = 32;

    private static final String CLOSED = "CLOSED";
    private static final String LEAD = "lead";
    /** Of a lapse that a model names: middle of the three. */
    private static final int SEVERITY = 2;

    private final CaseRecords records;
    private final DutyLapses lapses;
    private final Organization organization;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    OfficeClosing(
            CaseRecords records,
            DutyLapses lapses,
            Organization organization,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.lapses = lapses;
        this.organization = organization;
        this.clock = clock;
        this.events = events;
    }

    /** The process of the case came to this end. */
    public void close(String caseNo, DrawnEvent end) {
        String outcome = Characters.first(end.name(), LONGEST_OUTCOME);
        CaseRecord record = records.locked(caseNo);
        FormSubmission bySystem = new FormSubmission(StepEntry.SYSTEM, Map.of());
        record.note(StepEntry.inModel(bySystem, end.step(), CLOSED, null, end.inModel()));
        record.close(outcome);
        if (end.lapse() != null) {
            tell(record, end, end.lapse(), outcome);
        }
        events.publishEvent(new OfficeCaseClosed(record.file(), outcome));
    }

    /** What the model says of the end is the fact; the ledger has the rule (RULES 7.8). */
    private void tell(CaseRecord record, DrawnEvent end, Category category, String outcome) {
        CaseFile file = record.file();
        String unit = record.unit(LEAD);
        lapses.tell(new DutyLapsed(
                file.caseNo(),
                file.region(),
                unit,
                null,
                end.step(),
                category,
                SEVERITY,
                Texts.kept(
                        "casework.office-lapse", organization.unit(unit).name(), file.caseNo(), file.title(), outcome),
                null,
                clock.instant()));
    }
}
