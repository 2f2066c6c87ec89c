package org.yidan.enforcement.joint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.JointResult;
import org.yidan.enforcement.joint.JointTask.Kind;
import org.yidan.enforcement.joint.JointTask.Risk;
import org.yidan.shared.Rows;

/** The table of joint tasks. Decisions on one task are kept apart by the lock on its case file. */
@Component
public class JointTasks {

    private final JdbcClient jdbc;

    JointTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that a call asked for. */
    public void addForCall(String taskNo, String callNo) {
        jdbc.sql("insert into joint_task (task_no, kind, call_no) values (?, 'CALL', ?)")
                .params(taskNo, callNo)
                .update();
    }

    /** A task that its lead planned by itself. */
    public void addPlanned(String taskNo, Kind kind, String reason, @Nullable String reference) {
        jdbc.sql("insert into joint_task (task_no, kind, reason, reference) values (?, ?, ?, ?)")
                .params(taskNo, kind.name(), reason, reference)
                .update();
    }

    /** The task of this number, which exists for every case file of its kind. */
    public JointTask byNo(String taskNo) {
        return jdbc.sql("select * from joint_task where task_no = ?")
                .param(taskNo)
                .query(Rows.of(JointTask.class))
                .single();
    }

    public Optional<JointTask> ofCall(String callNo) {
        return jdbc.sql("select * from joint_task where call_no = ?")
                .param(callNo)
                .query(Rows.of(JointTask.class))
                .optional();
    }

    public void receive(String taskNo, String handler) {
        jdbc.sql("update joint_task set handler = ? where task_no = ?")
                .params(handler, taskNo)
                .update();
    }

    /** Begins another round of planning. */
    public void plan(String taskNo, Instant at, Risk risk, @Nullable String repeatReason) {
        jdbc.sql(
                        """
                        update joint_task set round = round + 1, planned_at = ?, risk = ?, repeat_reason = ?, patrol_only = false
                         where task_no = ?""")
                .params(Timestamp.from(at), risk.name(), repeatReason, taskNo)
                .update();
    }

    public void patrolOnly(String taskNo) {
        jdbc.sql("update joint_task set patrol_only = true where task_no = ?")
                .param(taskNo)
                .update();
    }

    public void conclude(String taskNo, String summary, JointResult result) {
        jdbc.sql("update joint_task set summary = ?, result = ? where task_no = ?")
                .params(summary, result.name(), taskNo)
                .update();
    }
}
