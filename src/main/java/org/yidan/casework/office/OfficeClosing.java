package org.yidan.casework.office;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.Characters;

/** Closes the case of an office's own process when its process has ended; the name of the end event is its outcome. */
@Service
@Transactional
public class OfficeClosing {

    /** So many characters an outcome has at most. */
    public static final int LONGEST_OUTCOME = 32;

    private static final String CLOSED = "CLOSED";

    private final CaseRecords records;
    private final ApplicationEventPublisher events;

    OfficeClosing(CaseRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** The process of the case came to this end. */
    public void close(String caseNo, DrawnEvent end) {
        String outcome = Characters.first(end.name(), LONGEST_OUTCOME);
        CaseRecord record = records.locked(caseNo);
        FormSubmission bySystem = new FormSubmission(StepEntry.SYSTEM, Map.of());
        record.note(StepEntry.inModel(bySystem, end.step(), CLOSED, null, end.inModel()));
        record.close(outcome);
        events.publishEvent(new OfficeCaseClosed(record.file(), outcome));
    }
}
