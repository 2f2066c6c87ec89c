package org.yidan.designer.migration;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.MigrationItem.State;
import org.yidan.shared.Rows;

/** Keeps the cases of migrations. One that was moved is never written again; the database itself refuses it. */
@Component
class MigrationItems {

    private final JdbcClient jdbc;

    MigrationItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down the cases that are chosen now; what an earlier rehearsal said is forgotten. */
    int choose(MigrationRun run, Instant at) {
        jdbc.sql("delete from migration_item where run_id = ?").param(run.id()).update();
        return jdbc.sql(
                        """
                        insert into migration_item (run_id, instance_id, case_no, changed_at)
                        select :run, e.id_, coalesce(e.business_key_, ''), :at
                          from act_ru_execution e left join case_file f on f.case_no = e.business_key_
                         where e.proc_def_id_ = :source and e.parent_id_ is null
                           and (cast(:matter as varchar) is null or f.matter_code = :matter)
                           and (cast(:unit as varchar) is null or exists (select from case_party p
                                 where p.case_no = f.case_no and p.unit_code = :unit)
                                 or exists (select from case_line l where l.case_no = f.case_no and l.unit = :unit))
                           and (cast(:element as varchar) is null or exists (select from act_ru_execution x
                                 where x.proc_inst_id_ = e.id_ and x.act_id_ = :element))
                         order by e.business_key_, e.id_""")
                .param("run", run.id())
                .param("at", Timestamp.from(at))
                .param("source", run.sourceId())
                .param("matter", run.matter(), Types.VARCHAR)
                .param("unit", run.unit(), Types.VARCHAR)
                .param("element", run.element(), Types.VARCHAR)
                .update();
    }

    /** The next case in this state that no other runner holds; locked until the transaction ends. */
    Optional<MigrationItem> next(long runId, State state) {
        return jdbc.sql("select * from migration_item where run_id = ? and state = ?"
                        + " order by attempts, id limit 1 for update skip locked")
                .params(runId, state.name())
                .query(Rows.of(MigrationItem.class))
                .optional();
    }

    /** What the rehearsal said; writes nothing when the case was treated meanwhile. */
    void predicted(MigrationItem item, State state, CaseMoves.Outcome outcome, Instant at) {
        jdbc.sql(
                        """
                        update migration_item set state = ?, steps = ?, predicted = ?, mark = ?, attempts = 0, changed_at = ?
                         where id = ? and state = ?""")
                .params(state.name(), texts(outcome.steps()), texts(outcome.lines()), outcome.mark())
                .params(Timestamp.from(at), item.id(), item.state().name())
                .update();
    }

    /** What came of it. */
    void ended(MigrationItem item, State state, List<String> result, Instant at) {
        jdbc.sql("update migration_item set state = ?, result = ?, changed_at = ? where id = ? and state = ?")
                .params(state.name(), texts(result), Timestamp.from(at), item.id())
                .param(item.state().name())
                .update();
    }

    /** It was tried in vain and will be tried again. */
    void triedInVain(MigrationItem item, Instant at) {
        jdbc.sql("update migration_item set attempts = attempts + 1, changed_at = ? where id = ? and state = ?")
                .params(Timestamp.from(at), item.id(), item.state().name())
                .update();
    }

    boolean anyIn(long runId, State state) {
        return jdbc.sql("select exists (select from migration_item where run_id = ? and state = ?)")
                .params(runId, state.name())
                .query(Boolean.class)
                .single();
    }

    /** How many cases are in which state. */
    Map<State, Long> counts(long runId) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) from migration_item where run_id = ? group by state")
                .param(runId)
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** A page (from 0) of the cases in this state; null for any. */
    List<MigrationItem> page(long runId, @Nullable State state, int page, int size) {
        return jdbc.sql(
                        """
                        select * from migration_item where run_id = :run and (cast(:state as varchar) is null or state = :state)
                         order by id limit :size offset :from""")
                .param("run", runId)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("size", size)
                .param("from", (long) page * size)
                .query(Rows.of(MigrationItem.class))
                .list();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
