package org.yidan.evaluation.mutual;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.mutual.ResultBasis.Basis;
import org.yidan.shared.Rows;
import org.yidan.shared.Sha256;

/** The frozen results; rows are only added, and the last revision of each counts. */
@Component
public class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What counts of a round, departments first, wholes before pairs. */
    public List<Result> of(String no) {
        return jdbc.sql(
                        """
                        select distinct on (direction, unit, partner) * from mutual_result where case_no = ?
                         order by direction, unit, partner nulls first, revision desc""")
                .param(no)
                .query(Rows.of(Result.class))
                .list();
    }

    /** Keeps one as its next revision. */
    void keep(String no, Computed computed, @Nullable Long contest, Basis basis, Instant at) {
        int revision = jdbc.sql(
                        """
                        select count(*) from mutual_result
                         where case_no = ? and direction = ? and unit = ? and partner is not distinct from ?""")
                .params(no, computed.direction().name(), computed.unit(), computed.partner())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        insert into mutual_result (case_no, direction, unit, partner, revision, contest, objective, subjective, deductions,
                          score, annual, inputs, query_version, formula_version, log_size, sha256, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)""")
                .params(
                        no,
                        computed.direction().name(),
                        computed.unit(),
                        computed.partner(),
                        revision,
                        contest,
                        computed.objective(),
                        computed.subjective(),
                        computed.deductions(),
                        computed.score(),
                        computed.annual(),
                        computed.inputs(),
                        basis.queryVersion(),
                        basis.formulaVersion(),
                        basis.logSize(),
                        Sha256.of(no + "\n" + revision + "\n" + basis + "\n" + computed.facts()),
                        Timestamp.from(at))
                .update();
    }
}
