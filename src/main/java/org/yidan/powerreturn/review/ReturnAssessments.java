package org.yidan.powerreturn.review;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rows;

/** The assessments of a return, one for each time it was assessed; only ever added. */
@Component
public class ReturnAssessments {

    private final JdbcClient jdbc;

    ReturnAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseNo, int round, AssessReturn found, String user, OffsetDateTime at) {
        AssessReturn.Side side = found.buckPassedBy();
        jdbc.sql(
                        """
                        insert into return_assessment
                            (case_no, round, finding, buck_passed_by, report, visited_on, assessed_by, assessed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo,
                        round,
                        found.finding().name(),
                        side == null ? null : side.name(),
                        found.report(),
                        found.visitedOn(),
                        user,
                        at.withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    public List<AssessReturn> of(String caseNo) {
        return jdbc.sql("select * from return_assessment where case_no = ? order by id")
                .param(caseNo)
                .query(Rows.of(AssessReturn.class))
                .list();
    }

    public Optional<AssessReturn> last(String caseNo) {
        List<AssessReturn> all = of(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
