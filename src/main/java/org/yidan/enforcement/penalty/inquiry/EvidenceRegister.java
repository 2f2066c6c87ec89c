package org.yidan.enforcement.penalty.inquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** The rows of evidence registered beforehand. */
@Component
class EvidenceRegister {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    EvidenceRegister(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Evidence that is registered and not disposed of. */
    record Registered(long id, String askedBy, @Nullable Instant due) {}

    void ask(PenaltyCase penalty, String list, String actor) {
        jdbc.sql("insert into penalty_evidence (id, case_no, list, asked_by, asked_at)"
                        + " values (nextval('penalty_part_seq'), ?, ?, ?, ?)")
                .params(penalty.caseNo(), list, actor, Timestamp.from(clock.instant()))
                .update();
    }

    /** What waits for approval or disposal. */
    Optional<Registered> open(String caseNo) {
        return jdbc.sql("select id, asked_by, due from penalty_evidence where case_no = ? and disposal is null")
                .param(caseNo)
                .query(Rows.of(Registered.class))
                .optional();
    }

    void approve(long id, String leader, Instant due) {
        jdbc.sql("update penalty_evidence set approved_by = ?, registered_at = ?, due = ? where id = ?")
                .params(leader, Timestamp.from(clock.instant()), Timestamp.from(due), id)
                .update();
    }

    void dispose(long id, String disposal) {
        jdbc.sql("update penalty_evidence set disposal = ?, disposed_at = ? where id = ?")
                .params(disposal, Timestamp.from(clock.instant()), id)
                .update();
    }
}
