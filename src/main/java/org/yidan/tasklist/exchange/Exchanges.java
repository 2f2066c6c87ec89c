package org.yidan.tasklist.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;
import org.yidan.tasklist.exchange.Exchange.Kind;

/** The table of what colleagues asked of each other. */
@Component
class Exchanges {

    private static final int SHOWN = 50;
    private static final String READ = "select *, from_user as \"from\", to_user as \"to\" from task_exchange ";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Exchanges(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Kind kind, About about, String from, @Nullable String to, String words) {
        jdbc.sql(
                        """
                        insert into task_exchange (kind, case_no, task_id, task_name, from_user, to_user, words, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        kind.name(),
                        about.caseNo(),
                        about.taskId(),
                        about.taskName(),
                        from,
                        to,
                        words,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The task it is about. */
    record About(String caseNo, String taskId, String taskName) {}

    /** What was sent to this person, locked, so that it is answered once. */
    Optional<Exchange> locked(long id, String to) {
        return jdbc.sql(READ + "where id = ? and to_user = ? for update")
                .params(id, to)
                .query(Rows.of(Exchange.class))
                .optional();
    }

    void answer(long id, @Nullable String answer) {
        jdbc.sql("update task_exchange set answer = ?, answered_at = ? where id = ?")
                .params(answer, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Whether the same still waits for this person. */
    boolean waits(Kind kind, String taskId, String to) {
        return jdbc.sql(
                        "select exists (select from task_exchange where to_user = ? and answered_at is null and kind <> 'URGE'"
                                + " and task_id = ? and kind = ?)")
                .params(to, taskId, kind.name())
                .query(Boolean.class)
                .single();
    }

    /** When this person urged for the task the last time. */
    Optional<Instant> lastUrged(String taskId, String from) {
        return jdbc.sql(
                        """
                        select sent_at from task_exchange where task_id = ? and from_user = ? and kind = 'URGE'
                         order by sent_at desc limit 1""")
                .params(taskId, from)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** How much waits for this person's answer or receipt. */
    int waiting(String user) {
        return jdbc.sql(
                        "select count(*) from task_exchange where to_user = ? and answered_at is null and kind <> 'URGE'")
                .param(user)
                .query(Integer.class)
                .single();
    }

    /** What was sent to this person, what waits first, then the newest. */
    List<Exchange> received(String user) {
        return jdbc.sql(READ + "where to_user = ? and kind <> 'URGE'"
                        + " order by answered_at is not null, id desc limit " + SHOWN)
                .param(user)
                .query(Rows.of(Exchange.class))
                .list();
    }

    /** What this person sent, the newest first. */
    List<Exchange> sent(String user) {
        return jdbc.sql(READ + "where from_user = ? order by id desc limit " + SHOWN)
                .param(user)
                .query(Rows.of(Exchange.class))
                .list();
    }
}
