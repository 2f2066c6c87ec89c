package org.yidan.enforcement.penalty.execution;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** What was paid for a case, by receipt. */
@Component
class Payments {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Payments(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses a receipt that is recorded already. */
    void add(String caseNo, LocalDate paidOn, BigDecimal amount, String receiptNo, String actor) {
        int added = jdbc.sql("insert into penalty_payment (id, case_no, paid_on, amount, receipt_no, recorded_by,"
                        + " recorded_at) values (nextval('penalty_part_seq'), ?, ?, ?, ?, ?, ?)"
                        + " on conflict (case_no, receipt_no) do nothing")
                .params(caseNo, paidOn, amount, receiptNo, actor, Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw Refused.conflict("enforcement.payment-twice", receiptNo);
        }
    }

    BigDecimal paid(String caseNo) {
        return jdbc.sql("select coalesce(sum(amount), 0) from penalty_payment where case_no = ?")
                .param(caseNo)
                .query(BigDecimal.class)
                .single();
    }

    /** What had been paid by the end of that day. */
    BigDecimal paidBy(String caseNo, LocalDate until) {
        return jdbc.sql("select coalesce(sum(amount), 0) from penalty_payment where case_no = ? and paid_on <= ?")
                .params(caseNo, until)
                .query(BigDecimal.class)
                .single();
    }
}
