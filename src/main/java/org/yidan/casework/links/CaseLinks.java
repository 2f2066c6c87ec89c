package org.yidan.casework.links;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;

/** Keeps which case or call led to which other one. */
@Service
@Transactional
public class CaseLinks {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    CaseLinks(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Links two business keys; does nothing when they are linked so already. */
    public void link(String fromNo, String toNo, Relation relation) {
        jdbc.sql(
                        """
                        insert into case_link (from_no, to_no, relation, linked_at) values (?, ?, ?, ?)
                        on conflict (from_no, to_no, relation) do nothing""")
                .params(
                        fromNo,
                        toNo,
                        relation.name(),
                        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .update();
    }

    /** The links of a case or call, seen from its side, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseLink> of(String businessKey) {
        return jdbc.sql(
                        """
                        select to_no as other, relation, true as forward, linked_at from case_link where from_no = :key
                        union all
                        select from_no, relation, false, linked_at from case_link where to_no = :key
                        order by linked_at, other""")
                .param("key", businessKey)
                .query((row, n) -> new CaseLink(
                        row.getString("other"),
                        Relation.valueOf(row.getString("relation")),
                        row.getBoolean("forward"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }
}
