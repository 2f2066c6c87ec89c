package org.yidan.designer.migration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.MigrationRun.State;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Keeps the migrations. */
@Component
class MigrationRuns {

    private static final int LATEST = 50;

    private final JdbcClient jdbc;

    MigrationRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The migration of this number; refuses with {@link Refused} when there is none. */
    MigrationRun byId(long id) {
        return found("select * from migration_run where id = ?", id);
    }

    /** Locked until the transaction ends. */
    MigrationRun locked(long id) {
        return found("select * from migration_run where id = ? for update", id);
    }

    /** Its state stands until the transaction ends; several may work on it. */
    MigrationRun shared(long id) {
        return found("select * from migration_run where id = ? for share", id);
    }

    private MigrationRun found(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query(Rows.of(MigrationRun.class))
                .optional()
                .orElseThrow(() -> Refused.missing("migration.unknown", String.valueOf(id)));
    }

    List<MigrationRun> latest() {
        return jdbc.sql("select * from migration_run order by id desc limit " + LATEST)
                .query(Rows.of(MigrationRun.class))
                .list();
    }

    List<Long> atWork() {
        return jdbc.sql("select id from migration_run where state in ('REHEARSING', 'RUNNING') order by id")
                .query(Long.class)
                .list();
    }

    long insert(ProcessVersion source, ProcessVersion target, CaseChoice choice, List<Instruction> plan, By by) {
        return jdbc.sql(
                        """
                        insert into migration_run (process_key, source_id, target_id, source_label, target_label, matter, unit, element,
                            instructions, state, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?) returning id""")
                .params(source.key(), source.id(), target.id(), source.label(), target.label())
                .param(choice.matter())
                .param(choice.unit())
                .param(choice.element())
                .param(kept(plan))
                .params(by.user(), Timestamp.from(by.at()))
                .query(Long.class)
                .single();
    }

    /** Who does something, and when. */
    record By(String user, Instant at) {}

    void instructed(long id, List<Instruction> plan) {
        jdbc.sql("update migration_run set instructions = ? where id = ?")
                .params(kept(plan), id)
                .update();
        state(id, State.DRAFT);
    }

    private static String[] kept(List<Instruction> plan) {
        return plan.stream().map(Instruction::kept).toArray(String[]::new);
    }

    void state(long id, State state) {
        jdbc.sql("update migration_run set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void proposed(long id, String reason, By by) {
        jdbc.sql(
                        "update migration_run set state = 'PROPOSED', reason = ?, proposed_by = ?, proposed_at = ? where id = ?")
                .params(reason, by.user(), Timestamp.from(by.at()), id)
                .update();
    }

    void confirmed(long id, By by) {
        jdbc.sql("update migration_run set state = 'RUNNING', confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(by.user(), Timestamp.from(by.at()), id)
                .update();
    }

    void ended(long id, State state, Instant at) {
        jdbc.sql("update migration_run set state = ?, ended_at = ? where id = ?")
                .params(state.name(), Timestamp.from(at), id)
                .update();
    }
}
