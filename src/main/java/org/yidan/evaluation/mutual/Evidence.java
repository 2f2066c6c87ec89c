package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.figures.Period;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** What a result rests on beside figures: answers, lapses of the ledger, scores of others, what contests left out. */
@Component
class Evidence {

    static final String BUCK_PASSING = "buck_passing";
    static final String REFUSED_RULING = "refused_ruling";

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mean of each answer about a unit. */
    List<BigDecimal> answers(String no, String unit) {
        return ballots(no, unit).stream().map(Ballot::score).sorted().toList();
    }

    /** The answers about a unit, in no order that says anything. */
    List<Ballot> ballots(String no, String unit) {
        return jdbc.sql(
                        """
                        select attitude, expertise, responsibility, relief, reason from mutual_ballot
                         where case_no = ? and rated_unit = ? order by id""")
                .params(no, unit)
                .query(Rows.of(Ballot.class))
                .list();
    }

    /**
     * What the ledger has against a unit, or one merged into it, in the period: numbers of cases by kind. Passing the buck (RULES 7.9)
     * is a wrong return, work the list does not give, an unregistered pledge.
     */
    SortedMap<String, List<String>> lapses(String unit, Period period) {
        return jdbc
                .sql(
                        """
                        with recursive own (code) as (
                            select cast(:unit as varchar(32))
                            union select u.code from organization_unit u join own on u.merged_into = own.code),
                        against (kind, business_key) as (
                            select case when category in ('WRONG_RETURN', 'UNLISTED_ASSIGNMENT', 'UNREGISTERED_PLEDGE') then 'buck_passing'
                                        when category = 'REFUSED_RULING' then 'refused_ruling' end, business_key
                              from evaluation_ledger
                             where unit in (select code from own) and recorded_at >= :from and recorded_at < :until)
                        select kind, business_key from against where kind is not null order by 1, 2""")
                .param("unit", unit)
                .param(
                        "from",
                        Timestamp.from(
                                period.from().atStartOfDay(OfficeClock.ZONE).toInstant()))
                .param(
                        "until",
                        Timestamp.from(
                                period.until().atStartOfDay(OfficeClock.ZONE).toInstant()))
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The scores of others of a department, the last one of each source. */
    SortedMap<String, BigDecimal> others(String no, String unit) {
        SortedMap<String, BigDecimal> others = new TreeMap<>();
        jdbc.sql("select source, score from mutual_other_score where case_no = ? and unit = ? order by id")
                .params(no, unit)
                .query(row -> {
                    others.put(row.getString(1), row.getBigDecimal(2));
                });
        return others;
    }

    /** A score of others with its document. */
    public record Other(String unit, RoundDesk.Source source, BigDecimal score, String document) {}

    /** All that was entered in a round, in the order entered. */
    List<Other> others(String no) {
        return jdbc.sql("select unit, source, score, document from mutual_other_score where case_no = ? order by id")
                .param(no)
                .query(Rows.of(Other.class))
                .list();
    }

    void other(
            String no, String unit, RoundDesk.Source source, BigDecimal score, String document, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into mutual_other_score (case_no, unit, source, score, document, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(no, unit, source.name(), score, document, by, Timestamp.from(at))
                .update();
    }

    /** By measure, the cases that answers to contests left out of the figures of a pair, whichever of the two contested. */
    Map<String, Set<String>> leftOut(String no, String unit, String partner) {
        Map<String, Set<String>> leftOut = new HashMap<>();
        jdbc.sql(
                        """
                        select measure, left_out from mutual_contest
                         where case_no = ? and answer = 'CORRECTED' and unit = ? and partner = ?""")
                .params(no, unit, partner)
                .query(row -> {
                    Array cases = row.getArray(2);
                    leftOut.computeIfAbsent(row.getString(1), none -> new TreeSet<>())
                            .addAll(Arrays.asList((String[]) cases.getArray()));
                });
        return leftOut;
    }

    /** The mean Q of the powers of a township in the published assessments of the year; null before there are any. */
    @Nullable
    BigDecimal delegatedQ(String township, int year) {
        return jdbc.sql(
                        """
                        select avg(r.q) from assessment_row r join assessment_run a on a.case_no = r.case_no
                         where r.township = ? and a.state = 'PUBLISHED' and a.period like ? and r.q is not null
                           and not exists (select from assessment_row n where n.replaces = r.id)""")
                .params(township, year + "-%")
                .query((row, n) -> row.getBigDecimal(1))
                .optional()
                .orElse(null);
    }
}
