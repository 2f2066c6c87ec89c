package org.yidan.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.desk.AnswerWords;
import org.yidan.audit.desk.DeskSight;
import org.yidan.casework.office.KindNames;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Refused;

/** Writes an event log out of one snapshot of the record. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ExportDesk {

    private static final Set<String> STATUS = Set.of("OPEN", "CLOSED");

    private final LogReader reader;
    private final DeskSight sight;
    private final ReadableCases readable;
    private final Organization organization;
    private final KindNames kinds;

    ExportDesk(LogReader reader, DeskSight sight, ReadableCases readable, Organization organization, KindNames kinds) {
        this.reader = reader;
        this.sight = sight;
        this.readable = readable;
        this.organization = organization;
        this.kinds = kinds;
    }

    /** The cases chosen among those the present user sees at the audit desk; refused for who has no sight there. */
    ExportFilter filter(Map<String, String> sent) {
        ExportFilter filter = ExportFilter.of(sent, sight.mine().all() ? Set.of() : readable.readers());
        known(filter, "lead", code -> organization.find(code).isPresent());
        known(filter, "kind", code -> kinds.byValue().containsKey(code));
        known(filter, "status", STATUS::contains);
        known(filter, "outcome", code -> AnswerWords.outcomes().containsKey(code));
        return filter;
    }

    private static void known(ExportFilter filter, String name, Predicate<String> exists) {
        String code = filter.chosen().get(name);
        if (code != null && !exists.test(code)) {
            throw Refused.invalid("pages.audit.export.no-such", name, code).with("parameter", name);
        }
    }

    long count(ExportFilter filter) {
        return reader.count(filter);
    }

    /** Writes the whole log. Returns how many events went out. */
    long write(ExportFormat format, ExportFilter filter, Persons persons, OutputStream out) throws IOException {
        LogFormat log = format.to(
                out, unit -> organization.find(unit).map(OrganizationUnit::name).orElse(unit));
        AtomicLong events = new AtomicLong();
        log.begin();
        try {
            for (int pass = 0; pass < log.passes(); pass++) {
                int now = pass;
                reader.read(filter, persons, (one, happened) -> {
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
