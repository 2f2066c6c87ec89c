package org.yidan.enforcement.joint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.joint.Participant.Status;
import org.yidan.shared.Rows;

/** The table of the units in joint tasks. */
@Component
public class Participants {

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks these units anew, the lead first; who is not asked any more is out. */
    public void ask(String taskNo, String lead, List<String> others) {
        jdbc.sql("delete from joint_participant where task_no = ?")
                .param(taskNo)
                .update();
        ask(taskNo, lead, true);
        others.stream().filter(unit -> !unit.equals(lead)).distinct().forEach(unit -> ask(taskNo, unit, false));
    }

    private void ask(String taskNo, String unit, boolean leads) {
        jdbc.sql("insert into joint_participant (task_no, unit_code, leads, status) values (?, ?, ?, 'ASKED')")
                .params(taskNo, unit, leads)
                .update();
    }

    /** All units of the task, the lead first. */
    public List<Participant> of(String taskNo) {
        return jdbc.sql("select * from joint_participant where task_no = ? order by leads desc, unit_code")
                .param(taskNo)
                .query(Rows.of(Participant.class))
                .list();
    }

    /** The unit in the task; it was asked. */
    public Participant one(String taskNo, String unitCode) {
        return jdbc.sql("select * from joint_participant where task_no = ? and unit_code = ?")
                .params(taskNo, unitCode)
                .query(Rows.of(Participant.class))
                .single();
    }

    /** The units the check found able to inspect and punish. */
    public List<Participant> qualified(String taskNo) {
        return of(taskNo).stream().filter(Participant::qualified).toList();
    }

    /** What a unit answered to the invitation. */
    public record Answer(
            Status status,
            @Nullable String matterCode,
            List<String> officers,
            List<String> recused,
            @Nullable String reason,
            String answeredBy,
            Instant at) {}

    public void answer(String taskNo, String unitCode, Answer answer) {
        jdbc.sql(
                        """
                        update joint_participant set status = ?, matter_code = ?, officers = ?, recused = ?, reason = ?,
                               answered_by = ?, answered_at = ?
                         where task_no = ? and unit_code = ?""")
                .params(
                        answer.status().name(),
                        answer.matterCode(),
                        answer.officers().toArray(String[]::new),
                        answer.recused().toArray(String[]::new),
                        answer.reason(),
                        answer.answeredBy(),
                        Timestamp.from(answer.at()),
                        taskNo,
                        unitCode)
                .update();
    }

    public void noShow(String taskNo, String unitCode) {
        jdbc.sql("update joint_participant set status = 'NO_SHOW' where task_no = ? and unit_code = ?")
                .params(taskNo, unitCode)
                .update();
    }

    /** The unit takes no part any more, whatever it has answered. */
    public void release(String taskNo, String unitCode, String reason) {
        jdbc.sql(
                        """
                        update joint_participant set status = 'RELEASED', qualified = false, matter_code = null, officers = '{}',
                               reason = ?
                         where task_no = ? and unit_code = ?""")
                .params(reason, taskNo, unitCode)
                .update();
    }

    /** Keeps what the check found; without a reason the unit is qualified. */
    public void checked(String taskNo, String unitCode, @Nullable String blockedFor) {
        jdbc.sql("update joint_participant set qualified = ?, blocked_for = ? where task_no = ? and unit_code = ?")
                .params(blockedFor == null, blockedFor, taskNo, unitCode)
                .update();
    }

    /** The party asked on site that this officer stays away, and that was granted. */
    public void recuse(String taskNo, String unitCode, String userId) {
        jdbc.sql(
                        """
                        update joint_participant set recused = array_append(recused, ?)
                         where task_no = ? and unit_code = ? and not ? = any(recused)""")
                .params(userId, taskNo, unitCode, userId)
                .update();
    }
}
