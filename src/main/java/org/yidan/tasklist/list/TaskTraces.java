package org.yidan.tasklist.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.organization.Officers;

/** What became of a task that is none of the user's any more, for who may read its case. */
@Service
class TaskTraces {

    private final JdbcClient jdbc;
    private final ReadableCases readable;
    private final Officers officers;

    TaskTraces(JdbcClient jdbc, ReadableCases readable, Officers officers) {
        this.jdbc = jdbc;
        this.readable = readable;
        this.officers = officers;
    }

    /** How it stands with the task. */
    enum State {
        /** A colleague has it, or a post of others is offered it. */
        OPEN,
        DONE,
        /** It ended unfinished: the case went another way. */
        DROPPED
    }

    /**
     * A task and what became of it.
     *
     * @param by who has or had it, by name
     * @param at when it ended
     */
    record Trace(String name, String caseNo, State state, @Nullable String by, @Nullable Instant at) {}

    private record Row(String name, String caseNo, State state, @Nullable String assignee, @Nullable Instant at) {}

    /** Empty when there was no such task, or the user may not read its case. */
    @Transactional(readOnly = true)
    public Optional<Trace> of(String taskId) {
        return jdbc.sql(
                        """
                        select t.name_, p.business_key_, t.end_time_, t.delete_reason_, t.assignee_
                          from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                         where t.id_ = ? and p.business_key_ is not null""")
                .param(taskId)
                .query((row, n) -> row(row))
                .optional()
                .filter(row -> readable.mayRead(row.caseNo()))
                .map(this::named);
    }

    private Trace named(Row row) {
        String assignee = row.assignee();
        String by = assignee == null
                ? null
                : officers.find(assignee).map(officer -> officer.displayName()).orElse(assignee);
        return new Trace(row.name(), row.caseNo(), row.state(), by, row.at());
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp end = row.getTimestamp(3);
        State ended = "completed".equals(row.getString(4)) ? State.DONE : State.DROPPED;
        return new Row(
                String.valueOf(row.getString(1)),
                String.valueOf(row.getString(2)),
                end == null ? State.OPEN : ended,
                row.getString(5),
                end == null ? null : end.toInstant());
    }
}
