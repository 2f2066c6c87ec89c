package org.yidan.enforcement.penalty.time;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** The rows of time left out of the ninety days; two of a case never overlap. */
@Component
public class ExcludedTime {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    ExcludedTime(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why time may be left out. */
    public enum Ground implements StepResult {
        TEST,
        INSPECTION,
        APPRAISAL,
        HEARING,
        PUBLIC_NOTICE;

        @Override
        public Step step() {
            return PenaltyCaseStep.ASK_EXCLUSION;
        }
    }

    /**
     * Time to be left out, both days included.
     *
     * @param rule the department's own rule that allows it, with its article
     */
    public record Interval(Ground ground, LocalDate from, LocalDate to, String reason, String rule) {}

    /** What waits for the leader. */
    record Asked(long id, String by, LocalDate from, LocalDate to, String rule) {

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    void ask(PenaltyCase penalty, Interval interval, String actor) {
        boolean overlaps = jdbc.sql(
                        """
                        select exists (select from penalty_excluded_interval
                         where case_no = ? and approved is distinct from false
                           and (approved is null or daterange(from_day, to_day, '[]') && daterange(?, ?, '[]')))""")
                .params(penalty.caseNo(), interval.from(), interval.to())
                .query(Boolean.class)
                .single();
        if (overlaps) {
            throw Refused.conflict("enforcement.exclusion-overlaps");
        }
        jdbc.sql("insert into penalty_excluded_interval (id, case_no, ground, from_day, to_day, reason, rule,"
                        + " asked_by, asked_at) values (nextval('penalty_part_seq'), ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        penalty.caseNo(),
                        interval.ground().name(),
                        interval.from(),
                        interval.to(),
                        interval.reason(),
                        interval.rule(),
                        actor,
                        Timestamp.from(clock.instant()))
                .update();
    }

    Asked asked(String caseNo) {
        return jdbc.sql(
                        "select id, asked_by as \"by\", from_day as \"from\", to_day as \"to\", rule from penalty_excluded_interval"
                                + " where case_no = ? and approved is null")
                .param(caseNo)
                .query(Rows.of(Asked.class))
                .optional()
                .orElseThrow(() -> Refused.conflict("enforcement.exclusion-none", caseNo));
    }

    void decide(long id, boolean approved, String leader) {
        jdbc.sql("update penalty_excluded_interval set approved = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(approved, leader, Timestamp.from(clock.instant()), id)
                .update();
    }
}
