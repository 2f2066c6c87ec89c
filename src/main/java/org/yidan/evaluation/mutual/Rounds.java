package org.yidan.evaluation.mutual;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** All rounds. */
@Component
public class Rounds {

    private static final String ALL = "select case_no as no, r.* from mutual_round r ";

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The round of this number; refuses when there is none. */
    public Round byNo(String no) {
        return jdbc.sql(ALL + "where case_no = ?")
                .param(no)
                .query(Rows.of(Round.class))
                .optional()
                .orElseThrow(() -> Refused.missing("mutual.unknown", no));
    }

    /** Whether answers are taken in; they are until the transaction ends, as its count waits for it. */
    boolean holdOpen(String no) {
        return jdbc.sql("select true from mutual_round where case_no = ? and state = 'ASKING' for share")
                .param(no)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Those of these regions, newest first. */
    List<Round> of(Collection<String> regions) {
        return jdbc.sql(ALL + "where region = any(?) order by year desc, case_no desc")
                .param(regions.toArray(String[]::new))
                .query(Rows.of(Round.class))
                .list();
    }

    /** Keeps a round; refuses when the region has one of the year that was not voided. */
    void add(Round round) {
        try {
            jdbc.sql(
                            """
                            insert into mutual_round (case_no, region, year, weight, weight_basis, state, closes_at)
                            values (?, ?, ?, ?, ?, 'ASKING', ?)""")
                    .params(
                            round.no(),
                            round.region(),
                            round.year(),
                            round.weight(),
                            round.weightBasis(),
                            Timestamp.from(round.closesAt()))
                    .update();
        } catch (DuplicateKeyException second) {
            throw Refused.conflict("mutual.year-taken", String.valueOf(round.year()));
        }
    }

    void froze(String no, Instant at, Instant contestDue) {
        change(
                "state = 'CONTESTABLE', frozen_at = ?, contest_due = ?",
                no,
                Timestamp.from(at),
                Timestamp.from(contestDue));
    }

    void published(String no, Instant at) {
        change("state = 'PUBLISHED', published_at = ?", no, Timestamp.from(at));
    }

    void voided(String no) {
        change("state = 'VOIDED'", no);
    }

    private void change(String what, String no, Object... values) {
        JdbcClient.StatementSpec update = jdbc.sql("update mutual_round set " + what + " where case_no = ?");
        for (Object value : values) {
            update = update.param(value);
        }
        update.param(no).update();
    }
}
