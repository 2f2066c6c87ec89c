package org.yidan.designer.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** Finds the cases closed in a period that a table may have been asked about. */
@Component
class ClosedCases {

    private final JdbcClient jdbc;

    ClosedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which cases.
     *
     * @param until the last day
     * @param table key of the table; null for the list, which is asked about calls
     */
    record Period(Collection<String> regions, LocalDate from, LocalDate until, @Nullable String table) {

        Timestamp begin() {
            return Timestamp.from(start(from));
        }

        Timestamp end() {
            return Timestamp.from(start(until.plusDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(OfficeClock.ZONE).toInstant();
        }

        /** The kind of case whose tables begin with this name; empty where only the records say who asked. */
        String kind() {
            String name = table == null ? "call-" : table;
            return Arrays.stream(CaseKind.values())
                    .filter(CaseKind::shipped)
                    .filter(kind -> name.startsWith(kind == CaseKind.CALL ? "call-" : kind.processKey() + "-"))
                    .map(Enum::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Their numbers, no more than so many. */
    List<String> numbers(Period period, int most) {
        return jdbc.sql(
                        """
                        select f.case_no from case_file f
                         where f.status = 'CLOSED' and f.region = any(:regions) and f.closed_at >= :begin and f.closed_at < :end
                           and (f.kind = :kind
                                or exists (select from case_deadline d where d.case_no = f.case_no and d.limit_table = :table)
                                or exists (select from act_hi_procinst p join act_hi_decinst d on d.proc_inst_id_ = p.id_
                                            where p.business_key_ = f.case_no and d.dec_def_key_ = :table))
                         order by f.closed_at, f.id limit :most""")
                .param("regions", period.regions().toArray(String[]::new))
                .param("begin", period.begin())
                .param("end", period.end())
                .param("kind", period.kind())
                .param("table", period.table() == null ? "" : period.table())
                .param("most", most)
                .query(String.class)
                .list();
    }

    Asking.Cases of(Collection<String> numbers) {
        return new Asking.Cases(jdbc
                .sql(
                        """
                        select f.case_no, f.region, f.matter_code as matter, f.matter_name,
                               (select p.unit_code from case_party p where p.case_no = f.case_no and p.party = 'lead'
                                 order by p.joined desc limit 1) as unit
                          from case_file f where f.case_no = any(:cases)""")
                .param("cases", numbers.toArray(String[]::new))
                .query(Rows.of(ClosedCase.class))
                .stream()
                .collect(Collectors.toMap(ClosedCase::caseNo, one -> one)));
    }
}
