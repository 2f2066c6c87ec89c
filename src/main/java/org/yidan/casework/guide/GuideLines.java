package org.yidan.casework.guide;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yidan.catalog.GuideStep;

/** The rows of the checklists; one that is done is only ever taken back, on record, by who did it. */
@Repository
class GuideLines {

    private final JdbcClient jdbc;

    GuideLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes up a step for a unit, unless it has it already. */
    void add(String caseNo, GuideLine line) {
        jdbc.sql(
                        """
                        insert into guide_check (case_no, step_no, unit_code, actor, text, form, evidence, post, due, remind_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        caseNo,
                        line.stepNo(),
                        line.unitCode(),
                        line.actor().name(),
                        line.text(),
                        line.form(),
                        line.evidence(),
                        line.post(),
                        utc(line.due()),
                        utc(line.remindAt()))
                .update();
    }

    /** Gives up what is not done: another unit has the call now. */
    void dropOpen(String caseNo) {
        jdbc.sql("delete from guide_check where case_no = ? and done_at is null")
                .param(caseNo)
                .update();
    }

    /** Gives up what the unit has not done up to that step: it has said how its work ended. */
    void dropOpen(String caseNo, String unit, int lastStep) {
        jdbc.sql("delete from guide_check where case_no = ? and unit_code = ? and step_no <= ? and done_at is null")
                .params(caseNo, unit, lastStep)
                .update();
    }

    /** Marks the step as done; false when the unit has no such step open. */
    boolean done(String caseNo, int stepNo, String unit, String person, @Nullable String proof, Instant at) {
        return jdbc.sql("update guide_check set done_at = ?, done_by = ?, proof = ?"
                                + " where case_no = ? and step_no = ? and unit_code = ? and done_at is null")
                        .params(utc(at), person, proof, caseNo, stepNo, unit)
                        .update()
                == 1;
    }

    /** What the unit has marked up to that step stays as it is. */
    void close(String caseNo, String unit, int lastStep, Instant at) {
        jdbc.sql("update guide_check set closed_at = ? where case_no = ? and unit_code = ? and step_no <= ?"
                        + " and closed_at is null")
                .params(utc(at), caseNo, unit, lastStep)
                .update();
    }

    /** Takes back what the person marked, and keeps on record that it was; false when it is not his, or closed. */
    boolean undo(String caseNo, int stepNo, String unit, String person, Instant at) {
        return jdbc.sql(
                                """
                                with line as (select case_no, step_no, unit_code, done_at, done_by, proof from guide_check
                                               where case_no = :case and step_no = :step and unit_code = :unit and done_by = :person
                                                 and closed_at is null for update),
                                     kept as (insert into guide_check_undone (case_no, step_no, unit_code, done_at, done_by, proof, undone_at)
                                              select line.*, cast(:at as timestamptz) from line returning 1)
                                update guide_check g set done_at = null, done_by = null, proof = null from line
                                 where g.case_no = line.case_no and g.step_no = line.step_no and g.unit_code = line.unit_code""")
                        .param("case", caseNo)
                        .param("step", stepNo)
                        .param("unit", unit)
                        .param("person", person)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What was taken back, oldest first. */
    List<Undone> undone(String caseNo) {
        return jdbc.sql(
                        "select step_no, done_by, done_at, undone_at from guide_check_undone where case_no = ? order by id")
                .param(caseNo)
                .query((row, number) -> new Undone(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes over what the same unit has done of the same step in another case. */
    void takeOver(String caseNo, String other) {
        jdbc.sql(
                        """
                        update guide_check g set done_at = o.done_at, done_by = o.done_by, proof = o.proof from guide_check o
                         where g.case_no = ? and o.case_no = ? and o.step_no = g.step_no and o.unit_code = g.unit_code
                           and o.text = g.text and o.done_at is not null and g.done_at is null""")
                .params(caseNo, other)
                .update();
    }

    List<GuideLine> of(String caseNo) {
        return jdbc.sql("select * from guide_check where case_no = ? order by step_no, unit_code")
                .param(caseNo)
                .query((row, number) -> new GuideLine(
                        row.getInt("step_no"),
                        row.getString("unit_code"),
                        GuideStep.Actor.valueOf(row.getString("actor")),
                        row.getString("text"),
                        row.getString("form"),
                        row.getString("evidence"),
                        row.getString("post"),
                        instant(row.getObject("due", OffsetDateTime.class)),
                        instant(row.getObject("remind_at", OffsetDateTime.class)),
                        instant(row.getObject("done_at", OffsetDateTime.class)),
                        row.getString("done_by"),
                        row.getString("proof"),
                        row.getObject("closed_at") != null))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
