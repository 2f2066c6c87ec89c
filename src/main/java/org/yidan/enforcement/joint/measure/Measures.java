package org.yidan.enforcement.joint.measure;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.shared.Rows;

/** The table of measures: at most one of a kind for each violation. */
@Component
public class Measures {

    /** Penalty cases and transfers to the police are kept with the violation itself. */
    private static final Set<Measure> ELSEWHERE = EnumSet.of(Measure.ORDINARY, Measure.CRIME);

    private final JdbcClient jdbc;

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the measures chosen for a violation. */
    public void ask(
            Violation violation,
            @Nullable String reason,
            @Nullable String goods,
            boolean urgent,
            String competentUnit) {
        for (Measure kind : violation.measures()) {
            if (!ELSEWHERE.contains(kind)) {
                jdbc.sql(
                                """
                                insert into joint_measure
                                    (task_no, violation_no, unit_code, kind, state, urgent, reason, goods, target_unit)
                                values (?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)""")
                        .params(Arrays.asList(
                                violation.taskNo(),
                                violation.no(),
                                violation.unitCode(),
                                kind.name(),
                                kind.isOnThings() && urgent,
                                kind.isOnThings() ? reason : null,
                                kind.isOnThings() ? goods : null,
                                kind == Measure.TRANSFER ? competentUnit : null))
                        .update();
            }
        }
    }

    /** All measures of a task, oldest first. */
    public List<TakenMeasure> of(String taskNo) {
        return jdbc.sql("select * from joint_measure where task_no = ? order by id")
                .param(taskNo)
                .query(Rows.of(TakenMeasure.class))
                .list();
    }

    /** The measure of this kind about a violation; it was chosen. */
    public TakenMeasure one(String taskNo, int violationNo, Measure kind) {
        return jdbc.sql("select * from joint_measure where task_no = ? and violation_no = ? and kind = ?")
                .params(taskNo, violationNo, kind.name())
                .query(Rows.of(TakenMeasure.class))
                .single();
    }

    /** The measure on things about a violation; it was chosen. */
    public TakenMeasure onThings(String taskNo, int violationNo) {
        return jdbc.sql(
                        """
                        select * from joint_measure
                         where task_no = ? and violation_no = ? and kind in ('SEAL', 'SEIZE', 'EVIDENCE')""")
                .params(taskNo, violationNo)
                .query(Rows.of(TakenMeasure.class))
                .single();
    }

    public TakenMeasure byId(long id) {
        return jdbc.sql("select * from joint_measure where id = ?")
                .param(id)
                .query(Rows.of(TakenMeasure.class))
                .single();
    }

    /** The oldest measure on things that is taken and whose period nobody watches yet. */
    public Optional<TakenMeasure> nextTaken(String taskNo) {
        return jdbc.sql(
                        """
                        select * from joint_measure
                         where task_no = ? and kind in ('SEAL', 'SEIZE', 'EVIDENCE') and state = 'TAKEN' order by id limit 1""")
                .param(taskNo)
                .query(Rows.of(TakenMeasure.class))
                .optional();
    }

    void state(TakenMeasure measure, State state) {
        jdbc.sql("update joint_measure set state = ? where id = ?")
                .params(state.name(), measure.id())
                .update();
    }

    void begin(
            TakenMeasure measure,
            State state,
            Instant at,
            @Nullable Instant endsAt,
            String documentNo,
            @Nullable BigDecimal amount) {
        jdbc.sql(
                        "update joint_measure set state = ?, begun_at = ?, ends_at = ?, document_no = ?, amount = ? where id = ?")
                .params(Arrays.asList(
                        state.name(),
                        Timestamp.from(at),
                        endsAt == null ? null : Timestamp.from(endsAt),
                        documentNo,
                        amount,
                        measure.id()))
                .update();
    }

    void extend(TakenMeasure measure, Instant endsAt) {
        jdbc.sql("update joint_measure set extended = true, ends_at = ? where id = ?")
                .params(Timestamp.from(endsAt), measure.id())
                .update();
    }

    void runUntil(TakenMeasure measure, Instant endsAt) {
        jdbc.sql("update joint_measure set state = 'RUNNING', ends_at = ? where id = ?")
                .params(Timestamp.from(endsAt), measure.id())
                .update();
    }
}
