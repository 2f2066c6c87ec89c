package org.yidan.organization.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/** Writes a whole organization in batches; needs the transaction of its caller. */
@Component
class OrganizationTables {

    private static final int BATCH = 500;
    private static final long FIRST_LOAD = 5_410_200_201L;

    private final JdbcTemplate jdbc;

    OrganizationTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select not exists (select from organization_unit)", Boolean.class));
    }

    /** Another node that starts at the same time waits here until this transaction ends. */
    void lockFirstLoad() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, FIRST_LOAD);
    }

    void writeUnits(List<OrganizationUnit> units) {
        batch("insert into organization_unit values (?, ?, ?, ?, ?, ?, ?)", units, (row, unit) -> {
            row.setString(1, unit.code());
            row.setString(2, unit.name());
            row.setString(3, unit.kind().name());
            row.setString(4, unit.parentCode());
            row.setString(5, unit.region());
            row.setBoolean(6, unit.fivePowers());
            row.setString(7, unit.dispatchingDepartmentCode());
        });
    }

    void writeUnitTypes(List<UnitTypeFile.UnitType> types) {
        batch("insert into unit_type values (?, ?, ?)", types, (row, type) -> {
            row.setString(1, type.name());
            row.setString(2, type.id());
            row.setString(
                    3,
                    String.join("|", type.kinds().stream().map(UnitKind::name).toList()));
        });
        record Fixed(String type, String region, String unit) {}
        List<Fixed> fixed = types.stream()
                .flatMap(type -> type.unitByRegion().entrySet().stream()
                        .map(entry -> new Fixed(type.name(), entry.getKey(), entry.getValue())))
                .toList();
        batch("insert into unit_type_unit values (?, ?, ?)", fixed, (row, unit) -> {
            row.setString(1, unit.type());
            row.setString(2, unit.region());
            row.setString(3, unit.unit());
        });
    }

    void writePostings(List<Posting> postings) {
        Map<String, String> officers = new LinkedHashMap<>();
        postings.forEach(posting -> officers.put(posting.userId(), posting.displayName()));
        batch("insert into officer values (?, ?)", officers.entrySet(), (row, officer) -> {
            row.setString(1, officer.getKey());
            row.setString(2, officer.getValue());
        });
        batch(
                "insert into post_holding (user_id, unit_code, role, held_from, held_to) values (?, ?, ?, ?, ?)",
                postings,
                (row, posting) -> {
                    row.setString(1, posting.userId());
                    row.setString(2, posting.post().unitCode());
                    row.setString(3, posting.post().role().id());
                    row.setObject(4, posting.heldFrom());
                    row.setObject(5, posting.heldTo());
                });
        writeCards(postings);
    }

    /** Notes the reviewers of the sample as qualified: without that nobody reviews. */
    void qualifySampleReviewers(List<Posting> postings) {
        batch(
                "insert into legal_qualification (user_id, certificate_no, valid_from) values (?, ?, ?)",
                postings.stream()
                        .filter(posting -> posting.post().role() == Role.LEGAL_REVIEWER)
                        .toList(),
                (row, posting) -> {
                    row.setString(1, posting.userId());
                    row.setString(
                            2,
                            "A2018%08d".formatted(Math.floorMod(posting.userId().hashCode(), 100_000_000)));
                    row.setObject(3, posting.heldFrom());
                });
    }

    private void writeCards(List<Posting> postings) {
        List<Posting> carded =
                postings.stream().filter(posting -> posting.card() != null).toList();
        batch("insert into enforcement_card values (?, ?, ?, ?, ?)", carded, (row, posting) -> {
            var card = Objects.requireNonNull(posting.card());
            row.setString(1, card.cardNo());
            row.setString(2, posting.userId());
            row.setString(3, card.subjectUnitCode());
            row.setObject(4, card.validFrom());
            row.setObject(5, card.validTo());
        });
    }

    private interface Setter<T> {
        void set(PreparedStatement row, T value) throws SQLException;
    }

    private <T> void batch(String sql, Collection<T> values, Setter<T> setter) {
        jdbc.batchUpdate(sql, values, BATCH, setter::set);
    }
}
