package org.yidan.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.support.YidanTest;

@YidanTest
class AccountabilityLedgerTest {

    private static final Instant DUE = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RecordedLapses lapses;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void recordsADutyThatWasNotKept() {
        transaction.executeWithoutResult(status -> events.publishEvent(lapsed("HJ-420381-20260302-80001")));

        assertThat(lapses.about("HJ-420381-20260302-80001")).singleElement().satisfies(lapse -> {
            assertThat(lapse.category()).isEqualTo("OVERDUE_ACCEPT");
            assertThat(lapse.unitCode()).isEqualTo("420381-CG");
            assertThat(lapse.deadline()).isEqualTo(DUE);
            assertThat(lapse.status()).isEqualTo("RECORDED");
        });
    }

    @Test
    void forgetsWhatTheActItselfTakesBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(lapsed("HJ-420381-20260302-80002"));
            status.setRollbackOnly();
        });

        assertThat(lapses.about("HJ-420381-20260302-80002")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update ledger_entry set severity = 1", "delete from ledger_entry", "truncate ledger_entry"})
    void refusesToChangeWhatIsWritten(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied for table");
    }

    private static DutyLapsed lapsed(String callNo) {
        return new DutyLapsed(
                callNo,
                "420381",
                "420381-CG",
                null,
                MatterCallStep.ACCEPT_DISPATCH,
                DutyLapsed.Category.OVERDUE_ACCEPT,
                1,
                "丹江口市城市管理执法局逾期未签收",
                DUE,
                DUE.plusSeconds(60));
    }
}
