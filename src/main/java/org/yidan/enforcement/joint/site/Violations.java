package org.yidan.enforcement.joint.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.shared.personal.PersonalData;

/** The table of violations. */
@Component
public class Violations {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    Violations(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** The number of the next violation of the task; its case file is locked. */
    int nextNo(String taskNo) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from joint_violation where task_no = ?")
                .param(taskNo)
                .query(Integer.class)
                .single();
    }

    void add(Violation violation) {
        Offender party = violation.party();
        jdbc.sql(
                        """
                        insert into joint_violation (task_no, no, inspection_id, unit_code, matter_code, entry_id, version_no,
                            act_id, party_name, party_key, party_type, party_id_no, party_address, facts, measures, officers,
                            found_on, penalty, crime)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        violation.taskNo(),
                        violation.no(),
                        violation.inspectionId(),
                        violation.unitCode(),
                        violation.matterCode(),
                        violation.entryId(),
                        violation.versionNo(),
                        violation.actId(),
                        party.name(),
                        party.nameKey(),
                        party.type().name(),
                        personal.encrypt(party.idNo()),
                        party.address(),
                        violation.facts(),
                        violation.measures().stream().map(Enum::name).sorted().toArray(String[]::new),
                        violation.officers().toArray(String[]::new),
                        violation.foundOn(),
                        violation.penaltyAsked() ? "ASKED" : null,
                        violation.crimeAsked() ? "ASKED" : null))
                .update();
    }

    /** All violations of a task, oldest first. */
    public List<Violation> of(String taskNo) {
        return jdbc.sql("select * from joint_violation where task_no = ? order by no")
                .param(taskNo)
                .query(this::violation)
                .list();
    }

    public Violation one(String taskNo, int no) {
        return jdbc.sql("select * from joint_violation where task_no = ? and no = ?")
                .params(taskNo, no)
                .query(this::violation)
                .single();
    }

    /** The oldest violation for which a penalty case is asked and not begun. */
    public Optional<Violation> nextPenalty(String taskNo) {
        return jdbc.sql("select * from joint_violation where task_no = ? and penalty = 'ASKED' order by no limit 1")
                .param(taskNo)
                .query(this::violation)
                .optional();
    }

    /** The oldest violation for which a transfer to the police is asked and not begun. */
    public Optional<Violation> nextCrime(String taskNo) {
        return jdbc.sql("select * from joint_violation where task_no = ? and crime = 'ASKED' order by no limit 1")
                .param(taskNo)
                .query(this::violation)
                .optional();
    }

    public void askPenalty(Violation violation) {
        jdbc.sql("update joint_violation set penalty = 'ASKED' where task_no = ? and no = ? and penalty is null")
                .params(violation.taskNo(), violation.no())
                .update();
    }

    public void filed(Violation violation, String penaltyNo) {
        jdbc.sql("update joint_violation set penalty = 'FILED', penalty_no = ? where task_no = ? and no = ?")
                .params(penaltyNo, violation.taskNo(), violation.no())
                .update();
    }

    public void transferred(Violation violation, String transferNo) {
        jdbc.sql("update joint_violation set crime = 'FILED', transfer_no = ? where task_no = ? and no = ?")
                .params(transferNo, violation.taskNo(), violation.no())
                .update();
    }

    private Violation violation(ResultSet row, int n) throws SQLException {
        return new Violation(
                row.getString("task_no"),
                row.getInt("no"),
                row.getLong("inspection_id"),
                row.getString("unit_code"),
                row.getString("matter_code"),
                row.getLong("entry_id"),
                row.getString("version_no"),
                row.getString("act_id"),
                new Offender(
                        row.getString("party_name"),
                        Offender.Type.valueOf(row.getString("party_type")),
                        personal.decrypt(row.getBytes("party_id_no")),
                        row.getString("party_address")),
                row.getString("facts"),
                Arrays.stream((String[]) row.getArray("measures").getArray())
                        .map(Measure::valueOf)
                        .collect(Collectors.toSet()),
                List.of((String[]) row.getArray("officers").getArray()),
                row.getObject("found_on", LocalDate.class),
                row.getString("penalty_no"),
                row.getString("transfer_no"),
                row.getString("penalty") != null,
                row.getString("crime") != null);
    }
}
