package org.yidan.enforcement.penalty.execution;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;

/** The rows of reconsiderations and lawsuits against a decision. */
@Component
class Remedies {

    private final JdbcClient jdbc;

    Remedies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a second one while one is open. */
    void accept(String caseNo, String kind, String organ, LocalDate on) {
        int added = jdbc.sql("insert into penalty_remedy (id, case_no, kind, organ, accepted_on)"
                        + " values (nextval('penalty_part_seq'), ?, ?, ?, ?) on conflict do nothing")
                .params(caseNo, kind, organ, on)
                .update();
        if (added == 0) {
            throw Refused.conflict("enforcement.remedy-open", caseNo);
        }
    }

    boolean open(String caseNo) {
        return jdbc.sql("select exists (select from penalty_remedy where case_no = ? and result is null)")
                .param(caseNo)
                .query(Boolean.class)
                .single();
    }

    LocalDate acceptedOn(String caseNo) {
        return jdbc.sql("select accepted_on from penalty_remedy where case_no = ? and result is null")
                .param(caseNo)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> Refused.conflict("enforcement.remedy-none", caseNo));
    }

    void decide(String caseNo, String result, LocalDate on, String reference) {
        jdbc.sql("update penalty_remedy set result = ?, decided_on = ?, reference = ?"
                        + " where case_no = ? and result is null")
                .params(result, on, reference, caseNo)
                .update();
    }

    /** Days after the first and up to the last one on which a remedy was going on; remedies of a case never overlap. */
    int daysBetween(String caseNo, LocalDate after, LocalDate until) {
        return jdbc.sql(
                        """
                        select coalesce(sum(greatest(0, least(coalesce(decided_on, :until), :until)
                                                      - greatest(accepted_on, :after))), 0)
                          from penalty_remedy where case_no = :case""")
                .param("until", until)
                .param("after", after)
                .param("case", caseNo)
                .query(Integer.class)
                .single();
    }
}
