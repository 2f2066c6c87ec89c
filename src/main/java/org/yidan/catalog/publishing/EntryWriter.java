package org.yidan.catalog.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yidan.catalog.ResponsibleUnits;

/** Records entries with all their rows, and closes the record time of those that are no longer what is known. */
@Component
class EntryWriter {

    private final JdbcTemplate jdbc;
    private final ResponsibleUnits responsibleUnits;
    private final LegalBasisRegister legalBasis;

    EntryWriter(JdbcTemplate jdbc, ResponsibleUnits responsibleUnits, LegalBasisRegister legalBasis) {
        this.jdbc = jdbc;
        this.responsibleUnits = responsibleUnits;
        this.legalBasis = legalBasis;
    }

    /** Ends what was known of these entries at that moment; they stay readable by id. */
    void close(List<Long> ids, Instant at) {
        int closed = jdbc.update(
                "update matter_entry set recorded = tstzrange(lower(recorded), ?) where id = any(?) and upper_inf(recorded)",
                Timestamp.from(at),
                ids.toArray(Long[]::new));
        if (closed != ids.size()) {
            throw new OptimisticLockingFailureException("the list changed meanwhile: closed " + closed + " of " + ids);
        }
    }

    void insert(String region, List<PlannedEntry> planned, Instant recordedFrom) {
        legalBasis.register(planned.stream()
                .flatMap(entry -> Citation.parse(entry.terms().legalBasis()).stream())
                .toList());
        List<Long> ids = jdbc.queryForList(
                "select nextval('matter_entry_id_seq') from generate_series(1, ?)", Long.class, planned.size());
        EntryRows rows = new EntryRows();
        for (int i = 0; i < planned.size(); i++) {
            PlannedEntry entry = planned.get(i);
            String fallback =
                    responsibleUnits.fallbackUnitType(entry.terms(), region).orElse(null);
            rows.add(ids.get(i), region, entry, fallback, recordedFrom);
        }
        rows.insert(jdbc);
    }
}
