package org.yidan.powerreturn.figures;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

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
                            trainings, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
                        figures.trainings(),
                        FigureCount.utc(takenAt))
                .update();
    }

    /** The figures kept on an occasion, in the order they were taken. */
    public List<Figures> of(String caseNo, Occasion occasion) {
        return jdbc.sql(
                        "select *, counted_from as \"from\", counted_until as until from return_snapshot where case_no = ? and occasion = ? order by id")
                .params(caseNo, occasion.name())
                .query(Rows.of(Figures.class))
                .list();
    }
}
