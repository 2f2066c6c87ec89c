package org.yidan.enforcement.joint.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.Offender;
import org.yidan.shared.personal.PersonalData;

/** The table of inspections. */
@Component
public class Inspections {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    Inspections(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    void add(Inspection inspection, String recordedBy, Instant recordedAt) {
        Offender party = inspection.party();
        jdbc.sql(
                        """
                        insert into joint_inspection (task_no, object_no, unit_code, started_at, ended_at, officers, card_nos,
                            party_name, party_type, party_id_no, party_address, violation, document_no, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        inspection.taskNo(),
                        inspection.objectNo(),
                        inspection.unitCode(),
                        Timestamp.from(inspection.startedAt()),
                        Timestamp.from(inspection.endedAt()),
                        inspection.officers().toArray(String[]::new),
                        inspection.cardNos().toArray(String[]::new),
                        party.name(),
                        party.type().name(),
                        personal.encrypt(party.idNo()),
                        party.address(),
                        inspection.violation(),
                        inspection.documentNo(),
                        recordedBy,
                        Timestamp.from(recordedAt))
                .update();
    }

    /** All inspections of a task, oldest first. */
    public List<Inspection> of(String taskNo) {
        return jdbc.sql("select * from joint_inspection where task_no = ? order by id")
                .param(taskNo)
                .query(this::inspection)
                .list();
    }

    /** The newest inspection of a unit in a task. */
    public Optional<Inspection> last(String taskNo, String unitCode) {
        return jdbc.sql("select * from joint_inspection where task_no = ? and unit_code = ? order by id desc limit 1")
                .params(taskNo, unitCode)
                .query(this::inspection)
                .optional();
    }

    /** Whether objects are left that this unit has not inspected. */
    public boolean objectsLeft(String taskNo, String unitCode) {
        return jdbc.sql(
                        """
                        select exists (select from joint_object o where o.task_no = ? and not exists (
                            select from joint_inspection i
                             where i.task_no = o.task_no and i.object_no = o.no and i.unit_code = ?))""")
                .params(taskNo, unitCode)
                .query(Boolean.class)
                .single();
    }

    /** The first object that one of these units has not inspected: its number and name. */
    Optional<ObjectLeft> next(String taskNo, Collection<String> units) {
        return jdbc.sql(
                        """
                        select o.no, o.name from joint_object o cross join unnest(cast(? as text[])) unit
                         where o.task_no = ? and not exists (
                            select from joint_inspection i
                             where i.task_no = o.task_no and i.object_no = o.no and i.unit_code = unit)
                         order by o.no limit 1""")
                .params(units.toArray(String[]::new), taskNo)
                .query((row, n) -> new ObjectLeft(row.getInt(1), row.getString(2)))
                .optional();
    }

    /** An object of the plan that is still to be inspected. */
    record ObjectLeft(int no, String name) {}

    private Inspection inspection(ResultSet row, int n) throws SQLException {
        return new Inspection(
                row.getLong("id"),
                row.getString("task_no"),
                row.getInt("object_no"),
                row.getString("unit_code"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                List.of((String[]) row.getArray("officers").getArray()),
                List.of((String[]) row.getArray("card_nos").getArray()),
                new Offender(
                        row.getString("party_name"),
                        Offender.Type.valueOf(row.getString("party_type")),
                        personal.decrypt(row.getBytes("party_id_no")),
                        row.getString("party_address")),
                row.getBoolean("violation"),
                row.getString("document_no"));
    }
}
