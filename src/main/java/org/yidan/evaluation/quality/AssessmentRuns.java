package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Keeps assessments: their runs, and their rows, which are only ever added. */
@Component
public class AssessmentRuns {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AssessmentRuns(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void open(String caseNo, String region, HalfYear period, String by) {
        jdbc.sql(
                        """
                        insert into assessment_run (case_no, region, period, period_from, period_until, state, started_by)
                        values (?, ?, ?, ?, ?, 'OPENED', ?)""")
                .params(caseNo, region, period.label(), period.from(), period.until(), by)
                .update();
    }

    /** Starts of one region come one after the other, until the transaction ends. */
    void lock(String region) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('assessment ' || ?))")
                .param(region)
                .query((row, n) -> 0)
                .list();
    }

    /** The run of a region and half-year that was not annulled. */
    public Optional<AssessmentRun> find(String region, HalfYear period) {
        return jdbc.sql("select * from assessment_run where region = ? and period = ? and state <> 'ANNULLED'")
                .params(region, period.label())
                .query(Rows.of(AssessmentRun.class))
                .optional();
    }

    /** Refuses when there is none. */
    public AssessmentRun byNo(String caseNo) {
        return jdbc.sql("select * from assessment_run where case_no = ?")
                .param(caseNo)
                .query(Rows.of(AssessmentRun.class))
                .optional()
                .orElseThrow(() -> Refused.missing("assessment.unknown", caseNo));
    }

    /** The newest first. */
    public List<AssessmentRun> of(Collection<String> regions) {
        return jdbc.sql("select * from assessment_run where region in (:regions) order by period desc, case_no desc")
                .param("regions", regions)
                .query(Rows.of(AssessmentRun.class))
                .list();
    }

    void frozen(String caseNo, String query, String formula, long factsSize, String hash, Instant at) {
        changed(jdbc.sql(
                        """
                        update assessment_run set state = 'FROZEN', query_version = ?, formula_version = ?, facts_size = ?,
                               rows_hash = ?, frozen_at = ? where case_no = ? and state = 'OPENED'""")
                .params(query, formula, factsSize, hash, utc(at), caseNo)
                .update());
    }

    void published(String caseNo, Instant at) {
        changed(jdbc.sql(
                        "update assessment_run set state = 'PUBLISHED', published_at = ? where case_no = ? and state = 'FROZEN'")
                .params(utc(at), caseNo)
                .update());
    }

    void annulled(String caseNo) {
        changed(jdbc.sql("update assessment_run set state = 'ANNULLED' where case_no = ? and state = 'FROZEN'")
                .param(caseNo)
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw Refused.conflict("assessment.moved-on");
        }
    }

    void add(Collection<AssessedRow> rows) {
        template.batchUpdate(
                """
                insert into assessment_row (case_no, matter_code, township, unit, dispatched, accepted, due, in_time, closed,
                    once, rated, satisfied, cases, lawful, corrections, closed_year, officers, required, training_rate,
                    r1, r2, r3, r4, r5, r6, q, previous_q, finding, replaces, left_out_cases)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows,
                BATCH,
                (sent, row) -> {
                    int at = 0;
                    for (Object value : values(row)) {
                        sent.setObject(++at, value);
                    }
                    sent.setArray(
                            ++at,
                            sent.getConnection()
                                    .createArrayOf("text", row.leftOutCases().toArray()));
                });
    }

    private static @Nullable Object[] values(AssessedRow row) {
        Counted of = row.counted();
        return new @Nullable Object[] {
            row.caseNo(),
            row.matterCode(),
            row.township(),
            row.unit(),
            of.dispatched(),
            of.accepted(),
            of.due(),
            of.inTime(),
            of.closed(),
            of.once(),
            of.rated(),
            of.satisfied(),
            of.cases(),
            of.lawful(),
            of.corrections(),
            of.closedYear(),
            of.officers(),
            of.required(),
            of.trainingRate(),
            row.r1(),
            row.r2(),
            row.r3(),
            row.r4(),
            row.r5(),
            row.r6(),
            row.q(),
            row.previousQ(),
            row.finding().name(),
            row.replaces()
        };
    }

    /** The rows of a run that hold, by matter and unit. */
    public List<AssessedRow> rows(String caseNo) {
        return jdbc.sql("select * from assessment_result where case_no = ? order by matter_code, unit")
                .param(caseNo)
                .query(Rows.of(AssessedRow.class))
                .list();
    }

    /** One row, replaced or not. */
    public AssessedRow row(long id) {
        return jdbc.sql("select * from assessment_row where id = ?")
                .param(id)
                .query(Rows.of(AssessedRow.class))
                .optional()
                .orElseThrow(() -> Refused.missing("assessment.row-unknown", id));
    }

    AssessedRow replacing(long id) {
        return jdbc.sql("select * from assessment_row where replaces = ?")
                .param(id)
                .query(Rows.of(AssessedRow.class))
                .single();
    }

    /** The published rows of a half-year that hold; a unit that was merged speaks for its successor. */
    Map<AssessedKey, BigDecimal> published(String region, HalfYear period, Set<AssessedKey> keys) {
        Map<AssessedKey, BigDecimal> found = new HashMap<>();
        jdbc.sql(
                        """
                        select matter_code, township, carried_by, q from assessment_result
                         where region = ? and period = ? and state = 'PUBLISHED' and q is not null
                         order by unit = carried_by""")
                .params(region, period.label())
                .query(row -> {
                    AssessedKey key = new AssessedKey(
                            row.getString("matter_code"), row.getString("township"), row.getString("carried_by"));
                    if (keys.contains(key)) {
                        found.put(key, row.getBigDecimal("q"));
                    }
                });
        return found;
    }

    /** The newest published row of a matter and a township. */
    public Optional<AssessedRow> latest(String region, String matter, String township) {
        return jdbc.sql(
                        """
                        select * from assessment_result
                         where region = ? and matter_code = ? and township = ? and state = 'PUBLISHED'
                         order by period desc limit 1""")
                .params(region, matter, township)
                .query(Rows.of(AssessedRow.class))
                .optional();
    }

    /** Notes that something follows from a row; false when that was noted before. */
    boolean follows(AssessedRow row, Outcome outcome, Instant at) {
        return jdbc.sql(
                                """
                        insert into assessment_consequence (row_id, case_no, finding, outcome, started_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(row.id(), row.caseNo(), row.finding().name(), outcome.name(), utc(at))
                        .update()
                == 1;
    }

    /** What became of a finding. */
    public enum Outcome {
        TOLD,
        LISTED,
        GONE
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
