package org.yidan.powerreturn.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.OfficeClock;

/** Keeps figures as they were counted; a row is never changed. */
@Component
public class ReturnSnapshots {

    private final JdbcClient jdbc;
    private final FigureCount figures;
    private final PowerReturnSettings settings;

    ReturnSnapshots(JdbcClient jdbc, FigureCount figures, PowerReturnSettings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.settings = settings;
    }

    /** On which occasion figures were counted. */
    public enum Occasion {
        APPLY,
        /** At each assessment. */
        ASSESS,
        /** Three months after the effect. */
        AFTER
    }

    /** Counts the figures of the last months until the instant and keeps them. */
    public void take(PowerReturn file, String township, Occasion occasion, Instant until) {
        Instant from = ZonedDateTime.ofInstant(until, OfficeClock.ZONE)
                .minusMonths(settings.figureMonths())
                .toInstant();
        keep(file.caseNo(), occasion, figures.count(file.region(), file.matterCode(), township, from, until), until);
    }

    public void keep(String caseNo, Occasion occasion, Figures figures, Instant takenAt) {
        jdbc.sql(
                        """
                        insert into return_snapshot (case_no, township, occasion, query_version, counted_from, counted_until,
                            calls, closed, overdue, rework, rated, satisfied, cases, officers_qualified, officers_required,
                            taken_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo,
                        figures.township(),
                        occasion.name(),
                        figures.queryVersion(),
                        FigureCount.utc(figures.from()),
                        FigureCount.utc(figures.until()),
                        figures.calls(),
                        figures.closed(),
                        figures.overdue(),
                        figures.rework(),
                        figures.rated(),
                        figures.satisfied(),
                        figures.cases(),
                        figures.officersQualified(),
                        figures.officersRequired(),
                        FigureCount.utc(takenAt))
                .update();
    }

    /** The figures kept on an occasion, in the order they were taken. */
    public List<Figures> of(String caseNo, Occasion occasion) {
        return jdbc.sql("select * from return_snapshot where case_no = ? and occasion = ? order by id")
                .params(caseNo, occasion.name())
                .query((row, n) -> figures(row))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getString("township"),
                row.getString("query_version"),
                row.getObject("counted_from", OffsetDateTime.class).toInstant(),
                row.getObject("counted_until", OffsetDateTime.class).toInstant(),
                row.getInt("calls"),
                row.getInt("closed"),
                row.getInt("overdue"),
                row.getInt("rework"),
                row.getInt("rated"),
                row.getInt("satisfied"),
                row.getInt("cases"),
                row.getInt("officers_qualified"),
                row.getInt("officers_required"));
    }
}
