package org.yidan.designer.migration.process;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.CaseMoves.Order;
import org.yidan.designer.migration.NotMoved;
import org.yidan.designer.migration.NotMoved.Reason;
import org.yidan.designer.migration.process.CaseState.Deadline;
import org.yidan.designer.migration.process.CaseState.OpenTask;
import org.yidan.designer.migration.process.CaseState.Timer;
import org.yidan.designer.migration.process.CaseState.Wait;
import org.yidan.shared.Rows;
import org.yidan.shared.Texts;

/** Reads what a case waits for, from the database, as it would be committed. */
@Component
class CaseStates {

    private final JdbcClient jdbc;

    CaseStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the case for this transaction; waits for nobody, and lets nobody wait for more than a moment. */
    void lock(Order order) {
        jdbc.sql("set local lock_timeout = '500ms'").update();
        List<String> all = jdbc.sql("select id_ from act_ru_execution where proc_inst_id_ = ?")
                .param(order.instanceId())
                .query(String.class)
                .list();
        List<String> locked = jdbc.sql(
                        "select id_ from act_ru_execution where proc_inst_id_ = ? order by id_ for update skip locked")
                .param(order.instanceId())
                .query(String.class)
                .list();
        if (locked.size() < all.size()) {
            throw new NotMoved(Reason.BUSY, List.of(Texts.kept("migration.line.busy")));
        }
        boolean there = jdbc.sql("select exists (select from act_ru_execution where id_ = ? and proc_def_id_ = ?)")
                .params(order.instanceId(), order.source())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotMoved(Reason.GONE, List.of(Texts.kept("migration.line.gone")));
        }
        boolean suspended = jdbc.sql("select suspension_state_ = 2 from act_ru_execution where id_ = ?")
                .param(order.instanceId())
                .query(Boolean.class)
                .single();
        if (suspended) {
            throw new NotMoved(Reason.BLOCKED, List.of(Texts.kept("migration.blocked.suspended")));
        }
    }

    CaseState of(Order order) {
        return new CaseState(
                tasks(order.instanceId()),
                timers(order.instanceId()),
                deadlines(order.caseNo()),
                waits(order.instanceId()));
    }

    private List<OpenTask> tasks(String instanceId) {
        return jdbc.sql(
                        """
                        select t.id_ as id, t.task_def_key_ as element, t.execution_id_ as execution_id,
                               coalesce(t.name_, t.task_def_key_) as name, t.assignee_ as assignee, cast(t.due_date_ as timestamptz) as due,
                               coalesce((select o.display_name from officer o where o.user_id = t.assignee_), t.assignee_) as holder,
                               cast(t.follow_up_date_ as timestamptz) as follow_up, t.description_ as description,
                               array(select concat_ws(':', l.type_, l.group_id_, l.user_id_) from act_ru_identitylink l
                                      where l.task_id_ = t.id_ order by 1) as offers
                          from act_ru_task t where t.proc_inst_id_ = ? order by t.task_def_key_, t.id_""")
                .param(instanceId)
                .query(Rows.of(OpenTask.class))
                .list();
    }

    private List<Timer> timers(String instanceId) {
        return jdbc.sql(
                        """
                        select j.id_ as id, coalesce(d.act_id_, '') as element, j.type_ as type, cast(j.duedate_ as timestamptz) as due,
                               j.suspension_state_ = 2 as suspended, h.task_id as held_for
                          from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
                          left join held_timer h on h.job_id = j.id_
                         where j.process_instance_id_ = ? order by 2, j.duedate_, j.id_""")
                .param(instanceId)
                .query(Rows.of(Timer.class))
                .list();
    }

    private List<Deadline> deadlines(String caseNo) {
        return jdbc.sql(
                        """
                        select id, step, unit, due, remind_at, yellow_at, own from case_deadline
                         where case_no = ? and met_at is null order by id""")
                .param(caseNo)
                .query(Rows.of(Deadline.class))
                .list();
    }

    /** Leaves of the tree of executions that have no task: catching events, tokens that wait at a join. */
    private List<Wait> waits(String instanceId) {
        return jdbc.sql(
                        """
                        select e.act_id_ as element, (select min(s.event_name_) from act_ru_event_subscr s
                                 where s.execution_id_ = e.id_ and s.activity_id_ = e.act_id_) as event
                          from act_ru_execution e
                         where e.proc_inst_id_ = ? and e.act_id_ is not null
                           and not exists (select from act_ru_execution c where c.parent_id_ = e.id_)
                           and not exists (select from act_ru_task t where t.execution_id_ = e.id_)
                         order by 1, 2""")
                .param(instanceId)
                .query(Rows.of(Wait.class))
                .list();
    }

    /** The tasks of the case with an objection that waits for its answer. */
    Set<String> objected(String instanceId) {
        return jdbc.sql("select task_id from level_objection where instance_id = ? and state = 'OPEN'")
                .param(instanceId)
                .query(String.class)
                .set();
    }

    /** The names of all variables of the case. */
    Set<String> variables(String instanceId) {
        return jdbc.sql("select distinct name_ from act_ru_variable where proc_inst_id_ = ?")
                .param(instanceId)
                .query(String.class)
                .set();
    }

    /** The timers that were held for a task and are gone. */
    void forgetHeld(List<Timer> gone) {
        gone.forEach(timer -> jdbc.sql("delete from held_timer where job_id = ?")
                .param(timer.id())
                .update());
    }
}
