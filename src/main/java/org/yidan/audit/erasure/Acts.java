package org.yidan.audit.erasure;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.erasure.AuditAct.State;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Keeps the acts. What was decided is never decided again; the database itself refuses it. */
@Component
class Acts {

    private static final int LATEST = 100;

    private final JdbcClient jdbc;
    private final ActPeople people;
    private final ApplicationEventPublisher events;

    Acts(JdbcClient jdbc, ActPeople people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
    }

    private void tell(long id) {
        AuditAct act = byId(id);
        events.publishEvent(new ActNews(act, people.approvers(act.region())));
    }

    AuditAct byId(long id) {
        return found("select * from audit_act where id = ?", id);
    }

    /** Locked until the transaction ends: of two decisions the second finds the first. */
    AuditAct locked(long id) {
        return found("select * from audit_act where id = ? for update", id);
    }

    private AuditAct found(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query(Rows.of(AuditAct.class))
                .optional()
                .orElseThrow(() -> Refused.missing("acts.unknown", String.valueOf(id)));
    }

    /** The newest of these regions; of all where none is said. */
    List<AuditAct> latest(@Nullable Set<String> regions) {
        return jdbc.sql("select * from audit_act where ? or region = any(?) order by id desc limit " + LATEST)
                .params(regions == null, regions == null ? new String[0] : regions.toArray(String[]::new))
                .query(Rows.of(AuditAct.class))
                .list();
    }

    /** How many of these regions wait for somebody else than who asked. */
    int waiting(Set<String> regions, String user) {
        return jdbc.sql("select count(*) from audit_act where state = 'ASKED' and region = any(?) and asked_by <> ?")
                .params(regions.toArray(String[]::new), user)
                .query(Integer.class)
                .single();
    }

    List<Long> running() {
        return jdbc.sql("select id from audit_act where state = 'RUNNING' order by id")
                .query(Long.class)
                .list();
    }

    long insert(NewAct act, String region, List<String> words, String mark, String by, Instant at) {
        long id = jdbc.sql(
                        """
                        insert into audit_act (kind, region, case_no, target, value, reason, basis, words, mark, asked_by, asked_at)
                        values (:kind, :region, :case, :target, :value, :reason, :basis, :words, :mark, :by, :at) returning id""")
                .param("kind", act.kind().name())
                .param("region", region)
                .param("case", act.caseNo().isEmpty() ? null : act.caseNo(), Types.VARCHAR)
                .param("target", act.target(), Types.VARCHAR)
                .param("value", act.value(), Types.VARCHAR)
                .param("reason", act.reason())
                .param("basis", act.basis())
                .param("words", words.toArray(String[]::new))
                .param("mark", mark)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        tell(id);
        return id;
    }

    void decided(long id, State state, String by, @Nullable String said, Instant at) {
        jdbc.sql(
                        """
                        update audit_act set state = :state, decided_by = :by, decided_at = :at, decision = :said,
                               ended_at = case :state when 'RUNNING' then null else cast(:at as timestamptz) end
                         where id = :id""")
                .param("state", state.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("said", said, Types.VARCHAR)
                .param("id", id)
                .update();
        tell(id);
    }

    void ended(long id, State state, Instant at) {
        jdbc.sql("update audit_act set state = ?, ended_at = ? where id = ?")
                .params(state.name(), Timestamp.from(at), id)
                .update();
        tell(id);
    }
}
