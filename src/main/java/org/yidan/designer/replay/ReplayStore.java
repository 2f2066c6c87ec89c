package org.yidan.designer.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.replay.Found.Line;
import org.yidan.shared.Rows;

/** Keeps replays and what they counted, for who asked. */
@Component
class ReplayStore {

    private static final int BATCH = 1000;
    private static final String WHERE =
            """
            where run_id = :run and figure = :figure and (cast(:unit as varchar) is null or coalesce(unit, '') = :unit)
              and (cast(:matter as varchar) is null or coalesce(matter, '') = :matter)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReplayStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long keep(ReplayRun run, Found found) {
        long id = jdbc.sql(
                        """
                        insert into replay_run (asked_by, source, from_day, until_day, cases, asked, as_recorded, millis, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(run.askedBy(), run.source(), run.fromDay(), run.untilDay())
                .params(found.cases(), found.asked(), found.asRecorded())
                .params(run.millis(), Timestamp.from(run.at()))
                .query(Long.class)
                .single();
        batches.batchUpdate(
                """
                insert into replay_line (run_id, figure, case_no, unit, matter, matter_name, subject, recorded, replayed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                found.lines(),
                BATCH,
                (row, line) -> {
                    row.setLong(1, id);
                    row.setString(2, line.figure().name());
                    row.setString(3, line.caseNo());
                    row.setString(4, line.unit());
                    row.setString(5, line.matter());
                    row.setString(6, line.matterName());
                    row.setString(7, line.subject());
                    row.setString(8, line.recorded());
                    row.setString(9, line.replayed());
                });
        return id;
    }

    /** Drops what was asked before that instant, and all but so many of one asker. */
    void forget(Instant before, String askedBy, int most) {
        jdbc.sql(
                        """
                        delete from replay_run where at < :before or asked_by = :by and id not in
                            (select id from replay_run where asked_by = :by order by id desc limit :most)""")
                .param("before", Timestamp.from(before))
                .param("by", askedBy)
                .param("most", most)
                .update();
    }

    Optional<ReplayRun> find(long id, String askedBy) {
        return jdbc.sql("select * from replay_run where id = ? and asked_by = ?")
                .params(id, askedBy)
                .query(Rows.of(ReplayRun.class))
                .optional();
    }

    List<ReplayRun> of(String askedBy) {
        return jdbc.sql("select * from replay_run where asked_by = ? order by id desc")
                .param(askedBy)
                .query(Rows.of(ReplayRun.class))
                .list();
    }

    /**
     * A figure.
     *
     * @param part the unit or the matter; empty where there is none
     * @param name what people call the matter
     */
    record Count(Figure figure, String part, @Nullable String name, long cases) {}

    List<Count> total(long run) {
        return counts(run, "''", "null");
    }

    List<Count> byUnit(long run) {
        return counts(run, "coalesce(unit, '')", "null");
    }

    List<Count> byMatter(long run) {
        return counts(run, "coalesce(matter, '')", "matter_name");
    }

    private List<Count> counts(long run, String part, String name) {
        return jdbc.sql("select figure, " + part + " as part, max(" + name
                        + ") as name, count(distinct case_no) as cases from replay_line where run_id = ?"
                        + " group by 1, 2 order by 4 desc, 2")
                .param(run)
                .query(Rows.of(Count.class))
                .list();
    }

    /** Which lines: of a figure, and of a unit or a matter where one is given. */
    record Choice(Figure figure, @Nullable String unit, @Nullable String matter) {}

    List<Line> lines(long run, Choice choice, int page, int size) {
        return chosen(
                        "select * from replay_line " + WHERE
                                + " order by case_no, subject, recorded limit :size offset :from",
                        run,
                        choice)
                .param("size", size)
                .param("from", (long) page * size)
                .query(Rows.of(Line.class))
                .list();
    }

    long count(long run, Choice choice) {
        return chosen("select count(*) from replay_line " + WHERE, run, choice)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(String sql, long run, Choice choice) {
        return jdbc.sql(sql)
                .param("run", run)
                .param("figure", choice.figure().name())
                .param("unit", choice.unit())
                .param("matter", choice.matter());
    }
}
