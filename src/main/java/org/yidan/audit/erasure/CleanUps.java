package org.yidan.audit.erasure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.shared.Rows;

/** The cases that are due and those of a clean-up; destroys one by the database's own function. */
@Component
class CleanUps {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ErasureSettings settings;

    CleanUps(JdbcClient jdbc, ErasureSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The cases whose term has ended and that no clean-up has yet, the longest closed first. */
    List<DueCase> due(Instant now) {
        return due(now, List.of());
    }

    /** Those of these numbers, whichever clean-up has them; of all, when there are none. */
    List<DueCase> due(Instant now, Collection<String> numbers) {
        CaseKind[] kinds = CaseKind.values();
        return jdbc.sql(
                        """
                        select f.case_no, l.kind, f.region, f.title, f.closed_at from case_file f
                          join unnest(cast(:kinds as text[]), cast(:days as integer[])) term (kind, days) on term.kind = f.kind
                          join case_line l on l.case_no = f.case_no
                         where f.status = 'CLOSED' and f.closed_at <= cast(:now as timestamptz) - term.days * interval '1 day'
                           and case when cardinality(cast(:numbers as text[])) > 0 then f.case_no = any(cast(:numbers as text[])) else not exists (
                               select from audit_clean_up c join audit_act a on a.id = c.act_id
                                where c.case_no = f.case_no and a.state in ('ASKED', 'RUNNING')) end
                         order by f.closed_at, f.case_no limit """
                                + " " + MOST)
                .param("kinds", Arrays.stream(kinds).map(CaseKind::name).toArray(String[]::new))
                .param("days", Arrays.stream(kinds).map(settings::daysOf).toArray(Integer[]::new))
                .param("now", Timestamp.from(now))
                .param("numbers", numbers.toArray(String[]::new))
                .query(Rows.of(DueCase.class))
                .list();
    }

    void list(long actId, Collection<String> numbers) {
        jdbc.sql("insert into audit_clean_up (act_id, case_no) select ?, unnest(?)")
                .params(actId, numbers.toArray(String[]::new))
                .update();
    }

    List<CleanUpItem> items(long actId) {
        return jdbc.sql("select * from audit_clean_up where act_id = ? order by case_no")
                .param(actId)
                .query(Rows.of(CleanUpItem.class))
                .list();
    }

    /** The next case that no other runner holds; locked until the transaction ends. */
    Optional<CleanUpItem> next(long actId) {
        return jdbc.sql(
                        """
                        select * from audit_clean_up where act_id = ? and state = 'WAITING'
                         order by attempts, case_no limit 1 for update skip locked""")
                .param(actId)
                .query(Rows.of(CleanUpItem.class))
                .optional();
    }

    boolean anyWaiting(long actId) {
        return jdbc.sql("select exists (select from audit_clean_up where act_id = ? and state = 'WAITING')")
                .param(actId)
                .query(Boolean.class)
                .single();
    }

    /** Destroys the case and notes it; the database asks once more whether it may. */
    void erase(CleanUpItem item) {
        jdbc.sql("select erase_case(?, ?)")
                .params(item.actId(), item.caseNo())
                .query()
                .listOfRows();
    }

    void failed(CleanUpItem item, CleanUpItem.State state, String fault, Instant at) {
        jdbc.sql(
                        """
                        update audit_clean_up set state = ?, fault = ?, attempts = attempts + 1, ended_at = ?
                         where act_id = ? and case_no = ? and state = 'WAITING'""")
                .params(state.name(), fault, Timestamp.from(at), item.actId(), item.caseNo())
                .update();
    }
}
