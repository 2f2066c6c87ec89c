package org.yidan.notification.fanout;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rows;

/** Reads what waits in the outbox and says how telling it went. */
@Component
class WaitingEvents {

    private static final int LONGEST_FAULT = 300;

    private final JdbcClient jdbc;

    WaitingEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest that are due, locked until the end of the transaction; other workers leave them out. */
    List<WaitingEvent> take(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id, event_id, kind, business_key, task_id, audience, actor from notice_event
                         where state = 'WAITING' and next_at <= ? order by next_at, id limit ? for update skip locked""")
                .params(Timestamp.from(now), most)
                .query(Rows.of(WaitingEvent.class))
                .list();
    }

    /** Adds to the events what notices say of their cases and of a task that was taken over. */
    void describe(List<Long> ids) {
        jdbc.sql(
                        """
                        update notice_event e set matter_name = c.matter_name, urgency = c.urgency
                          from case_file c where e.id = any(:ids) and c.case_no = e.business_key""")
                .param("ids", ids.toArray(Long[]::new))
                .update();
        jdbc.sql(
                        """
                        update notice_event e set subject = t.name_ from act_ru_task t
                         where e.id = any(:ids) and e.kind = 'TAKEN_OVER' and t.id_ = e.task_id""")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** The urgent ones among these. */
    List<Long> critical(List<Long> ids) {
        return jdbc.sql("select id from notice_event where id = any(?) and urgency = '特急'")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The oldest that is due. */
    List<Long> oldest(Instant now) {
        return jdbc.sql(
                        "select id from notice_event where state = 'WAITING' and next_at <= ? order by next_at, id limit 1")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** These are told by the notices. */
    void told(List<Long> ids, NewNotices notices, Instant now) {
        notices.write(jdbc, now);
        jdbc.sql("update notice_event set state = 'TOLD', told_at = ?, fault = null where id = any(?)")
                .params(Timestamp.from(now), ids.toArray(Long[]::new))
                .update();
    }

    /** Telling it failed; tried again later, or dead after so many tries. */
    void failed(long id, Instant next, int mostTries, String fault) {
        jdbc.sql(
                        """
                        update notice_event set tries = tries + 1, next_at = ?, fault = ?,
                               state = case when tries + 1 >= ? then 'DEAD' else state end
                         where id = ? and state = 'WAITING'""")
                .params(
                        Timestamp.from(next),
                        fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)),
                        mostTries,
                        id)
                .update();
    }
}
