package org.yidan.catalog.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yidan.catalog.MatterTerms;

/** Collects the rows of many entries, so that each table is written in one batch. */
class EntryRows {

    private static final String INSERT_ENTRY =
            """
            insert into matter_entry (id, matter_code, region, version_no, valid, recorded, name, domain, lead_duty,
              township_duty, legal_basis, delegated, delegated_from, joint, urgency_default, accept_hours, handle_days,
              region_scope, list_category, verified, delegation_ref, san_ding_ref)
            values (?, ?, ?, ?, daterange(cast(? as date), cast(? as date)), tstzrange(?, null),
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_BASIS =
            """
            insert into matter_entry_basis (entry_id, position, basis_id)
            select ?, ?, id from legal_basis where law_key(law) = law_key(?) and article is not distinct from ?
            on conflict (entry_id, basis_id) do nothing""";

    private final List<Object[]> matters = new ArrayList<>();
    private final List<@Nullable Object[]> entries = new ArrayList<>();
    private final List<Object[]> units = new ArrayList<>();
    private final List<Object[]> steps = new ArrayList<>();
    private final List<Object[]> exceptions = new ArrayList<>();
    private final List<@Nullable Object[]> bases = new ArrayList<>();

    void add(long id, String region, PlannedEntry planned, @Nullable String fallbackUnitType, Instant recordedFrom) {
        MatterTerms terms = planned.terms();
        matters.add(new Object[] {terms.code()});
        entries.add(entry(id, region, planned, recordedFrom));
        units.add(new Object[] {id, "LEAD", 1, terms.leadUnitType()});
        if (fallbackUnitType != null) {
            units.add(new Object[] {id, "FALLBACK", 1, fallbackUnitType});
        }
        for (int i = 0; i < terms.coopUnitTypes().size(); i++) {
            units.add(new Object[] {
                id, "COOPERATING", i + 1, terms.coopUnitTypes().get(i)
            });
        }
        for (int i = 0; i < terms.guideSteps().size(); i++) {
            steps.add(new Object[] {id, i + 1, terms.guideSteps().get(i)});
        }
        terms.exceptions().forEach((township, applies) -> exceptions.add(new Object[] {id, township, applies}));
        List<Citation> citations = Citation.parse(terms.legalBasis());
        for (int i = 0; i < citations.size(); i++) {
            bases.add(new @Nullable Object[] {
                id, i + 1, citations.get(i).law(), citations.get(i).article()
            });
        }
    }

    void insert(JdbcTemplate jdbc) {
        jdbc.batchUpdate("insert into matter (code) values (?) on conflict do nothing", matters);
        jdbc.batchUpdate(INSERT_ENTRY, entries);
        jdbc.batchUpdate(
                "insert into matter_entry_unit (entry_id, role, position, unit_type) values (?, ?, ?, ?)", units);
        jdbc.batchUpdate("insert into matter_entry_guide_step (entry_id, step_no, text) values (?, ?, ?)", steps);
        jdbc.batchUpdate(
                "insert into matter_entry_exception (entry_id, township_code, applies) values (?, ?, ?)", exceptions);
        jdbc.batchUpdate(INSERT_BASIS, bases);
    }

    private static @Nullable Object[] entry(long id, String region, PlannedEntry planned, Instant recordedFrom) {
        MatterTerms terms = planned.terms();
        return new @Nullable Object[] {
            id,
            terms.code(),
            region,
            planned.versionNo(),
            planned.validFrom(),
            planned.validTo(),
            Timestamp.from(recordedFrom),
            terms.name(),
            terms.domain(),
            terms.leadDuty(),
            terms.townshipDuty(),
            terms.legalBasis(),
            terms.delegated(),
            terms.delegatedFrom(),
            terms.joint(),
            terms.urgencyDefault(),
            terms.acceptHours(),
            terms.handleDays(),
            terms.regionScope().code(),
            terms.listCategory().name(),
            terms.verified(),
            terms.delegationRef(),
            terms.sanDingRef()
        };
    }
}
