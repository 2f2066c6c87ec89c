package org.yidan.adjustment.carryover;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.catalog.drafting.Draft;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Keeps the runs. */
@Component
class CarryOverRuns {

    private final JdbcClient jdbc;

    CarryOverRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run of this number; refuses with {@link Refused} when there is none. */
    CarryOverRun byNo(String runNo) {
        return find("select * from carry_over_run where run_no = ?", runNo)
                .orElseThrow(() -> Refused.missing("carryover.unknown", runNo));
    }

    /** The run, locked until the transaction ends: it is looked at anew by one at a time. */
    CarryOverRun locked(String runNo) {
        return find("select * from carry_over_run where run_no = ? for update", runNo)
                .orElseThrow(() -> Refused.missing("carryover.unknown", runNo));
    }

    Optional<CarryOverRun> ofDraft(long draftId) {
        return find("select * from carry_over_run where draft_id = ?", draftId);
    }

    /** The last run of an adjustment or power return. */
    Optional<CarryOverRun> ofCase(String caseNo) {
        return find(
                "select * from carry_over_run where case_no = ? order by planned_at desc, run_no desc limit 1", caseNo);
    }

    private Optional<CarryOverRun> find(String sql, Object key) {
        return jdbc.sql(sql).param(key).query(Rows.of(CarryOverRun.class)).optional();
    }

    void insert(String runNo, Draft draft, String caseNo, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into carry_over_run (run_no, draft_id, case_no, region, effective_from, state, planned_at,
                            planned_by, refreshed_at) values (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?)""")
                .params(runNo, draft.id(), caseNo, draft.region(), draft.effectiveFrom(), Timestamp.from(at), by)
                .param(Timestamp.from(at))
                .update();
    }

    void refreshed(String runNo, Draft draft, Instant at) {
        jdbc.sql("update carry_over_run set refreshed_at = ?, effective_from = ? where run_no = ?")
                .params(Timestamp.from(at), draft.effectiveFrom(), runNo)
                .update();
    }

    void begun(String runNo, String versionNo) {
        jdbc.sql("update carry_over_run set state = 'RUNNING', version_no = ? where run_no = ?")
                .params(versionNo, runNo)
                .update();
    }

    /** The run is done when nothing is left to do; says nothing as long as another runner has an item in hand. */
    void doneIfNothingIsLeft(String runNo, Instant at) {
        jdbc.sql(
                        """
                        update carry_over_run set state = 'DONE', executed_at = ? where run_no = ? and not exists (
                            select from carry_over_item where run_no = ? and state in ('PENDING', 'FAILED'))""")
                .params(Timestamp.from(at), runNo, runNo)
                .update();
    }
}
