package org.yidan.call.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rows;

/**
 * Counts the calls of a matter in a township (RULES C1, 7.6): always from the tables of calls, never from what somebody
 * states. The version of the counting is kept with the figures, so that they can be counted again the same way.
 */
@Component
public class CallFigures {

    /** Changes whenever the counting below does. */
    public static final String QUERY_VERSION = "call-figures-1";

    private final JdbcClient jdbc;

    CallFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was counted of the calls registered in a period; merged and withdrawn calls are among them.
     *
     * @param closed calls archived until the moment of counting
     * @param overdue calls whose signing or handling limit had passed unmet, or was met too late
     * @param rework calls that were sent back at least once
     * @param rated calls whose callers said how satisfied they are
     * @param satisfied of these, the satisfied and very satisfied
     */
    public record Counted(int calls, int closed, int overdue, int rework, int rated, int satisfied) {}

    /**
     * Counts as things stand at {@code until}, in the township (nine-digit code).
     *
     * @param from first instant of registration counted
     * @param until first instant not counted any more
     */
    public Counted count(String region, String matterCode, String township, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select count(*) as calls,
                               count(*) filter (where f.status = 'CLOSED') as closed,
                               count(*) filter (where exists (
                                   select 1 from case_deadline d
                                    where d.case_no = c.call_no and d.step in ('acceptDispatch', 'handleMatter')
                                      and d.due < coalesce(d.met_at, :until))) as overdue,
                               count(*) filter (where rework_count > 0) as rework,
                               count(*) filter (where satisfied <> 'NOT_REACHED') as rated,
                               count(*) filter (where satisfied in ('VERY_SATISFIED', 'SATISFIED')) as satisfied
                          from call c join case_file f on f.id = c.id
                         where f.region = :region and f.matter_code = :matter and f.township = :township
                           and f.opened_at >= :from and f.opened_at < :until""")
                .param("region", region)
                .param("matter", matterCode)
                .param("township", township)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query(Rows.of(Counted.class))
                .single();
    }
}
