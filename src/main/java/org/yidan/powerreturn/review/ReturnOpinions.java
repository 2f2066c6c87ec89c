package org.yidan.powerreturn.review;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rows;

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
        return jdbc.sql("select *, opinion as verdict from return_opinion where case_no = ? order by id")
                .param(caseNo)
                .query(Rows.of(Opinion.class))
                .list();
    }
}
