package org.yidan.notification.operation;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.notification.NotificationSettings;
import org.yidan.shared.OfficeClock;

/** Keeps the tables small: settles notices of work somebody else does or that is done, and throws away what is old. */
@Service
@Transactional
public class Upkeep {

    private static final int ROWS = 5000;

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final OfficeClock clock;

    Upkeep(JdbcClient jdbc, NotificationSettings settings, OfficeClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** One turn; the most rows it touches are bounded, the rest waits for the next. */
    public void run() {
        settle();
        cleanUp();
    }

    /** Marks read what is no news any more: its task is done, or for new work in the hands of a colleague. */
    public int settle() {
        return jdbc.sql(
                        """
                        update notice set read_at = ? where id in (
                            select n.id from notice n join notice_event e on e.id = n.event_id
                              left join act_ru_task t on t.id_ = n.task_id
                             where n.read_at is null and n.task_id is not null
                               and (t.id_ is null or (e.kind = 'NEW_WORK' and t.assignee_ is not null and t.assignee_ <> n.user_id))
                             limit ? for update of n skip locked)""")
                .params(Timestamp.from(clock.instant()), ROWS)
                .update();
    }

    /** Deletes events with their notices and letters after the time set; a task's watch lives as long as the task. */
    public int cleanUp() {
        Instant before = clock.instant().minus(settings.keep());
        return jdbc.sql(
                        """
                        delete from notice_event where id in (
                            select id from notice_event
                             where occurred_at < ? and state <> 'WAITING' and look_at is null
                               and (not watched or not exists (select from act_ru_task t where t.id_ = task_id))
                             limit ? for update skip locked)""")
                .params(Timestamp.from(before), ROWS)
                .update();
    }
}
