package org.yidan.enforcement.joint.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** The objects and check items of plans, and the checks objects have had. */
@Component
public class PlanTables {

    private final JdbcClient jdbc;

    PlanTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds objects and replaces the check items; an object that was planned before stays. */
    void keep(String taskNo, List<PlannedObject> objects, List<CheckItem> items) {
        for (PlannedObject object : objects) {
            jdbc.sql(
                            """
                            insert into joint_object (task_no, no, name, name_key, address, party_type)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            taskNo,
                            object.no(),
                            object.name(),
                            object.nameKey(),
                            object.address(),
                            object.type().name())
                    .update();
        }
        jdbc.sql("delete from joint_check_item where task_no = ?").param(taskNo).update();
        items.forEach(item -> jdbc.sql(
                        "insert into joint_check_item (task_no, no, unit_code, item, basis) values (?, ?, ?, ?, ?)")
                .params(taskNo, item.no(), item.unitCode(), item.item(), item.basis())
                .update());
    }

    /** Takes out the objects of an earlier round; none of them has been inspected. */
    void clearObjects(String taskNo) {
        jdbc.sql("delete from joint_object where task_no = ?").param(taskNo).update();
    }

    public List<PlannedObject> objects(String taskNo) {
        return jdbc.sql("select no, name, address, party_type as type from joint_object where task_no = ? order by no")
                .param(taskNo)
                .query(Rows.of(PlannedObject.class))
                .list();
    }

    public List<CheckItem> items(String taskNo) {
        return jdbc.sql("select no, unit_code, item, basis from joint_check_item where task_no = ? order by no")
                .param(taskNo)
                .query(Rows.of(CheckItem.class))
                .list();
    }

    /** An inspection an object had in another task. */
    public record EarlierCheck(String name, String taskNo, LocalDate day, String unitCode) {}

    /** Inspections of objects of these names in the region since that instant, the newest first. */
    public List<EarlierCheck> earlierChecks(String region, List<String> nameKeys, String exceptTask, Instant since) {
        return jdbc.sql(
                        """
                        select o.name, i.task_no, i.started_at, i.unit_code
                          from joint_inspection i
                          join joint_object o on o.task_no = i.task_no and o.no = i.object_no
                          join case_file f on f.case_no = i.task_no
                         where f.region = ? and o.name_key = any(?) and i.task_no <> ? and i.started_at >= ?
                         order by i.started_at desc limit 20""")
                .params(region, nameKeys.toArray(String[]::new), exceptTask, Timestamp.from(since))
                .query((row, n) -> new EarlierCheck(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant().atZone(OfficeClock.ZONE).toLocalDate(),
                        row.getString(4)))
                .list();
    }
}
