package org.yidan.evaluation.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.evaluation.ledger.LedgerEntry.Later;
import org.yidan.evaluation.ledger.LedgerLife.Life;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.Texts;

/** One entry with its whole life and its evidence, and the mark 容错 an inspector sets beside it. */
@Service
@Transactional
public class LedgerDesk {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final LedgerLife life;
    private final LedgerSight sight;
    private final JdbcClient jdbc;

    LedgerDesk(LedgerLife life, LedgerSight sight, JdbcClient jdbc) {
        this.life = life;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** What the record of the case has of the duty: its limit with the basis, and what was done at the step. */
    public record Evidence(
            Instant at,
            @Nullable String rule,
            @Nullable Instant due,
            @Nullable String kind,
            @Nullable String result,
            @Nullable String actor) {

        /** What was done, in words. */
        public String word() {
            String code = String.valueOf(result);
            return Texts.first(code, "pages.cases.result." + kind + "." + code, "pages.cases.result." + code);
        }
    }

    /** The entry, for who sees it; for anybody else as if there were none. */
    @Transactional(readOnly = true)
    public Life see(long id) {
        Life found = life.of(id);
        if (!sight.mine().covers(found.first())) {
            throw Refused.missing("ledger.unknown", id);
        }
        return found;
    }

    /** The evidence of an entry as the record of its case has it, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(LedgerEntry entry) {
        return jdbc.sql(
                        """
                        select started_at as at, rule, due, null as kind, null as result, null as actor from case_deadline
                         where case_no = :case and step = :step and started_at <= :until
                        union all
                        select finished_at, null, null, kind, result, actor from case_act join case_file using (case_no)
                         where case_no = :case and step = :step and finished_at <= :until
                         order by at""")
                .param("case", entry.businessKey())
                .param("step", entry.node())
                .param("until", Timestamp.from(entry.recordedAt()))
                .query(Rows.of(Evidence.class))
                .list();
    }

    /** An inspector of the region marks the entry; it stands and counts all the same. */
    public void tolerate(long id, Tolerance mark, String reason) {
        Life found = see(id);
        sight.requireInspector(found.first().region());
        String why = reason.strip();
        if (Characters.count(why) < SHORTEST_REASON || Characters.count(why) > LONGEST_REASON) {
            throw Refused.invalid("ledger.tolerance-reason", SHORTEST_REASON, LONGEST_REASON);
        }
        life.add(
                found.first(),
                new Later(
                        found.status(),
                        Texts.kept("ledger.fact.tolerated", Texts.kept("pages.ledger.tolerance." + mark), why),
                        sight.userId(),
                        found.objectionNo(),
                        mark));
    }
}
