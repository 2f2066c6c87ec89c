package org.yidan.notification.reminder;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.steps.CaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepTable;

/**
 * Reads and moves the looks at tasks. One statement joins the engine's tasks with the deadlines of calls and cases, because the
 * yellow mark stands only there, the engine's columns being in the zone of the machine; the rest of a task's time, its moves and its holders stand at the task.
 */
@Component
class WatchedTasks {

    private final JdbcClient jdbc;

    /** Tasks that decide about a pause and go on during it. */
    private final String[] notPaused;

    WatchedTasks(JdbcClient jdbc, StepTable steps) {
        this.jdbc = jdbc;
        this.notPaused = steps.all().stream()
                .filter(step -> step.ofUser() && step instanceof CaseStep ofCase && ofCase.runsInPause())
                .map(Step::element)
                .toArray(String[]::new);
    }

    /** Ids of events whose task is to be looked at, locked until the end of the transaction; other workers leave them out. */
    List<Long> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from notice_event where look_at <= ? order by look_at limit ?
                           for update skip locked""")
                .params(Timestamp.from(now), most)
                .query(Long.class)
                .list();
    }

    /** The tasks of these events that are still open. */
    List<RunningTask> open(List<Long> eventIds) {
        return jdbc.sql(
                        """
                        select e.id, t.id_, t.task_def_key_, t.name_, e.business_key, t.due_date_, t.follow_up_date_, t.assignee_,
                               (select max(d.yellow_at) from case_deadline d
                                 where d.case_no = e.business_key and d.met_at is null
                                   and lower(d.step) = lower(substr(t.task_def_key_, 10))
                                   and d.due = date_trunc('second', t.due_date_) at time zone :zone) as yellow_at,
                               (select p.until from call_pause p join call c on c.id = p.call_id
                                 where c.call_no = e.business_key and p.resumed_at is null
                                   and not t.task_def_key_ = any(:notPaused)) as paused_until,
                               (select array_agg(coalesce('group:' || l.group_id_, 'user:' || l.user_id_))
                                  from act_ru_identitylink l
                                 where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidates
                          from notice_event e join act_ru_task t on t.id_ = e.task_id
                         where e.id = any(:ids)""")
                .param("ids", eventIds.toArray(Long[]::new))
                .param("notPaused", notPaused)
                .param("zone", ZoneId.systemDefault().getId())
                .query((row, n) -> task(row))
                .list();
    }

    private static RunningTask task(ResultSet row) throws SQLException {
        return new RunningTask(
                row.getLong("id"),
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("business_key"),
                stamp(row.getTimestamp("due_date_")),
                stamp(row.getTimestamp("follow_up_date_")),
                stamp(row.getTimestamp("yellow_at")),
                stamp(row.getTimestamp("paused_until")),
                row.getString("assignee_"),
                list(row.getArray("candidates")));
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant stamp(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    /** Sets the next look of an event's task; none ends the watch. */
    void lookAgain(long eventId, @Nullable Instant next) {
        jdbc.sql("update notice_event set look_at = ? where id = ?")
                .params(Arrays.asList(next == null ? null : Timestamp.from(next), eventId))
                .update();
    }

    /** Writes a reminder unless one of this level and due date is there; the key makes racing workers agree. */
    void remind(RunningTask task, RunningTask.Mark mark, Instant now) {
        Timestamp present = Timestamp.from(now);
        jdbc.sql(
                        """
                        insert into notice_event (id, event_id, once_key, kind, code, business_key, task_id, step, subject,
                            audience, due, occurred_at, watched, state, next_at)
                        values (nextval('notice_event_seq'), gen_random_uuid(), :key, 'REMINDER', :code, :businessKey, :task,
                            :step, :subject, :audience, :due, :now, false, 'WAITING', :now)
                        on conflict (once_key) do nothing""")
                .param("key", task.taskId() + "/" + mark.percent() + "/" + dueSecond(task))
                .param("code", Integer.toString(mark.percent()))
                .param("businessKey", task.businessKey())
                .param("task", task.taskId())
                .param("step", task.step())
                .param("subject", task.name())
                .param("audience", task.audience(mark).toArray(String[]::new))
                .param("due", task.due() == null ? null : Timestamp.from(task.due()))
                .param("now", present)
                .update();
    }

    private static long dueSecond(RunningTask task) {
        return task.due() == null ? 0 : task.due().getEpochSecond();
    }
}
