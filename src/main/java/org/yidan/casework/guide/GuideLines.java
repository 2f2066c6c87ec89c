package org.yidan.call.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yidan.catalog.GuideStep;

/** The rows of the checklists; one that is done is never changed again. */
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
                        row.getString("proof")))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
