package org.yidan.powerreturn.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.figures.CallFigures;
import org.yidan.shared.OfficeClock;

/** Counts the figures of a matter in a township. */
@Component
public class FigureCount {

    private final CallFigures calls;
    private final JdbcClient jdbc;

    FigureCount(CallFigures calls, JdbcClient jdbc) {
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /** As things stand at {@code until}; township by its nine-digit code. */
    public Figures count(String region, String matterCode, String township, Instant from, Instant until) {
        CallFigures.Counted counted = calls.count(region, matterCode, township, from, until);
        return new Figures(
                township,
                CallFigures.QUERY_VERSION,
                from,
                until,
                counted.calls(),
                counted.closed(),
                counted.overdue(),
                counted.rework(),
                counted.rated(),
                counted.satisfied(),
                cases(region, matterCode, township, from, until),
                officers(township, LocalDate.ofInstant(until, OfficeClock.ZONE)),
                required(region, matterCode),
                trainings(region, matterCode, township, from, until));
    }

    private int cases(String region, String matterCode, String township, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select count(*) from case_file
                         where kind = 'PENALTY_CASE' and region = ? and matter_code = ? and township = ?
                           and opened_at >= ? and opened_at < ?""")
                .params(region, matterCode, township, Timestamp.from(from), Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    private int officers(String township, LocalDate day) {
        return jdbc.sql("select count(distinct user_id) from enforcement_card"
                        + " where subject_unit_code = ? and ? between valid_from and valid_to")
                .params(township, day)
                .query(Integer.class)
                .single();
    }

    /** As the staffing office entered it last; null when it did not. */
    private @Nullable Integer required(String region, String matterCode) {
        return jdbc.sql(
                        "select officers from officers_required where region = ? and matter_code = ? order by id desc limit 1")
                .params(region, matterCode)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** Trainings the township confirmed; null while the region registers none, for then nobody knows. */
    private @Nullable Integer trainings(
            String region, String matterCode, String township, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select count(*) filter (where matter_code = ? and township = ? and kind = 'TRAINING' and held_on >= ? and held_on < ?)
                          from training_record where region = ? having count(*) > 0""")
                .params(
                        matterCode,
                        township,
                        LocalDate.ofInstant(from, OfficeClock.ZONE),
                        LocalDate.ofInstant(until, OfficeClock.ZONE),
                        region)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
