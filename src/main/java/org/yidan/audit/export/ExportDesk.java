package org.yidan.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.desk.QuestionDesk;
import org.yidan.audit.desk.QuestionDesk.Within;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** Writes an event log out of one snapshot of the record. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ExportDesk {

    /** What chooses the cases: the audit desk's search of them, with all of its filters. */
    static final String CASES = "cases";

    private final LogReader reader;
    private final QuestionDesk questions;
    private final Organization organization;

    ExportDesk(LogReader reader, QuestionDesk questions, Organization organization) {
        this.reader = reader;
        this.questions = questions;
        this.organization = organization;
    }

    /** The cases chosen among those the present user sees at the audit desk; refused for who has no sight there. */
    Within chosen(Map<String, String> sent) {
        return questions.within(CASES, "case_no", sent);
    }

    long count(Within cases) {
        return reader.count(cases);
    }

    /** Writes the whole log. Returns how many events went out. */
    long write(ExportFormat format, Within cases, Persons persons, OutputStream out) throws IOException {
        LogFormat log = format.to(
                out, unit -> organization.find(unit).map(OrganizationUnit::name).orElse(unit));
        AtomicLong events = new AtomicLong();
        log.begin();
        try {
            for (int pass = 0; pass < log.passes(); pass++) {
                int now = pass;
                reader.read(cases, persons, (one, happened) -> {
                    log.add(now, one, happened);
                    events.addAndGet(now == 0 ? happened.size() : 0);
                });
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        log.end();
        return events.get();
    }
}
