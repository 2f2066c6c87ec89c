package org.yidan.call.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.duty.TownshipGuard.Attempt;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.time.CaseClock;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.LimitSettings;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.limits.TooOften;
import org.yidan.support.YidanTest;

/** Each attempt to give a township unlisted work is in the ledger, but nobody fills the ledger with attempts. */
@YidanTest
class RepeatedAttemptsTest {

    private static final String WHO = "420381-cmd.attempts";

    @Autowired
    Assignments assignments;

    @Autowired
    Organization organization;

    @Autowired
    DutyLapses lapses;

    @Autowired
    CaseClock caseClock;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areToldAFewTimesAndThenRefused() {
        LimitSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("l.unlisted", "2/10m")))
                .bindOrCreate("l", LimitSettings.class);
        TownshipGuard guard =
                new TownshipGuard(assignments, organization, lapses, new RateLimits(settings, clock), caseClock);
        Attempt attempt = new Attempt(
                Attempt.NOT_REGISTERED, "420381", MatterCallStep.REGISTER_CALL, "420381-CMD", WHO, "无此事项", "420381001");

        assertThat(guard.blocked(attempt).code()).isEqualTo("call.township-without-duty");
        guard.blocked(attempt);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guard.blocked(attempt))
                    .isInstanceOf(TooOften.class)
                    .hasMessageContaining("已记录");
        }

        assertThat(jdbc.sql("select count(*) from ledger_entry where person = ?")
                        .param(WHO)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
