package org.yidan.evaluation.mutual;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.evaluation.PeopleTold;

/** Writes what the office itself did into the journal of a round, and has it told. */
@Component
class Announcements {

    private final CaseRecords records;
    private final ApplicationEventPublisher events;

    Announcements(CaseRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** The round as a desk holds it, locked. */
    CaseRecord locked(CaseFile file) {
        return records.locked(file);
    }

    void done(CaseFile file, Step step, @Nullable String note) {
        records.of(file).done(StepEntry.bySystem(step, note));
    }

    void people(String code, String no, Collection<String> users) {
        tell(new PeopleTold(code, no, List.of(), users));
    }

    void units(String code, String no, Collection<String> units) {
        tell(new PeopleTold(code, no, units, List.of()));
    }

    private void tell(PeopleTold told) {
        if (!told.units().isEmpty() || !told.users().isEmpty()) {
            events.publishEvent(told);
        }
    }
}
