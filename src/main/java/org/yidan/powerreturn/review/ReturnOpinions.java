package org.yidan.powerreturn.review;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All opinions on a return, also those against it and the silences; only ever added. */
@Component
public class ReturnOpinions {

    private final JdbcClient jdbc;

    ReturnOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseNo, Opinion opinion) {
        jdbc.sql(
                        """
                        insert into return_opinion (case_no, unit, capacity, opinion, reason, takeover_plan, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNo,
                        opinion.unit(),
                        opinion.capacity().name(),
                        opinion.verdict().name(),
                        opinion.reason(),
                        opinion.takeoverPlan(),
                        opinion.givenBy(),
                        OffsetDateTime.ofInstant(opinion.givenAt(), ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    public List<Opinion> of(String caseNo) {
        return jdbc.sql("select * from return_opinion where case_no = ? order by id")
                .param(caseNo)
                .query((row, n) -> new Opinion(
                        row.getString("unit"),
                        Opinion.Capacity.valueOf(row.getString("capacity")),
                        Opinion.Verdict.valueOf(row.getString("opinion")),
                        row.getString("reason"),
                        row.getString("takeover_plan"),
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
