package org.yidan.call.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.Call;
import org.yidan.call.CallFixtures;
import org.yidan.call.Calls;
import org.yidan.casework.sight.CaseSight;
import org.yidan.support.YidanTest;

/** Units and roles of both regions in front of one call of 420381001, dispatched to 420381-CG with the help of 420381-SC. */
@YidanTest
class CallSightTest {

    @Autowired
    CaseSight sight;

    @Autowired
    CallReaders readers;

    @Autowired
    Calls calls;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private Call call = CallFixtures.aCall("HJ-420381-20260302-90001");

    @BeforeEach
    void aDispatchedCall() {
        call = calls.findByCallNo(call.callNo()).orElseGet(() -> calls.save(call));
        jdbc.sql(
                        """
                        insert into dispatch (id, call_id, dispatch_no, current, lead_unit, coop_units, duty_role,
                            duty_text, rule, issued_at, issued_by, accept_due, response_due, handle_due)
                        select nextval('call_part_seq'), id, 'PD-' || call_no || '-1', true, '420381-CG', '{420381-SC}', 'LEAD', '查处',
                            '清单', occurred_at, 'SYSTEM', occurred_at, occurred_at, occurred_at
                            from call where call_no = ? on conflict do nothing""")
                .param(call.callNo())
                .update();
    }

    private <T> T as(String group, Supplier<T> asks) {
        identity.setAuthentication("somebody", List.of(group));
        try {
            return asks.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "420381001.caller",
                "420381001.township-leader",
                "420381001-CMD.township-dispatcher",
                "420381001-EC.unit-handler",
                "420381-CG.unit-clerk",
                "420381-CG.unit-handler",
                "420381-SC.unit-handler",
                "420381-CMD.county-dispatcher",
                "420381-BB.staffing-office",
                "420381-GOV.county-gov",
                "420381-GOV.inspector",
                "420381-GOV.auditor",
                "camunda-admin",
                "auditor"
            })
    void showsTheCallToWhoTakesPartOrOversees(String group) {
        assertThat(as(group, () -> sight.find(call.callNo()).isPresent())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "420381002.caller",
                "420381002-CMD.township-dispatcher",
                "420381001-SCS.unit-handler",
                "420381-HB.unit-handler",
                "420381-SF.justice-office",
                "420381-GOV.discipline-viewer",
                "420322-CG.unit-handler",
                "420322-CMD.county-dispatcher",
                "420322-BB.staffing-office",
                "420322-GOV.inspector",
                "420322-GOV.auditor",
                "staff",
                "caller",
                "designer",
                "420381-CG"
            })
    void hidesTheCallFromEverybodyElse(String group) {
        assertThat(as(group, () -> sight.find(call.callNo()).isPresent())).isFalse();
    }

    @Test
    void letsOnlyUnitsThatTakePartAddToTheCall() {
        assertThat(takesPart("420381-CG.unit-handler")).isTrue();
        assertThat(takesPart("420381-SC.unit-handler")).isTrue();
        assertThat(takesPart("420381001.caller")).isTrue();
        assertThat(takesPart("420381-CMD.county-dispatcher")).isTrue();
        assertThat(takesPart("420381-BB.staffing-office")).isFalse();
        assertThat(takesPart("420381-GOV.auditor")).isFalse();
        assertThat(takesPart("camunda-admin")).isFalse();
    }

    private boolean takesPart(String group) {
        return as(group, () -> sight.see(call.callNo()).takesPart());
    }

    @Test
    void letsTheUnitThatStoodInAddToTheCall() {
        Call other = calls.findByCallNo("HJ-420381-20260302-90002")
                .orElseGet(() -> calls.save(CallFixtures.aCall("HJ-420381-20260302-90002")));
        jdbc.sql(
                        """
                        insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps,
                            finished_at, answers)
                        select nextval('case_part_seq'), call_no, 'standIn', 'STANDS_IN', 'SYSTEM', '420381-HB', '{}', '{}', '{}',
                            occurred_at, '{}' from call where call_no = ?""")
                .param(other.callNo())
                .update();

        assertThat(as("420381-HB.unit-handler", () -> sight.see(other.callNo()).takesPart()))
                .isTrue();
    }

    @Test
    void tellsOnlyCommandCentersWhoCalled() {
        assertThat(as("420381-CMD.county-dispatcher", () -> readers.mayKnowCaller(call)))
                .isTrue();
        assertThat(as("420381001-CMD.township-dispatcher", () -> readers.mayKnowCaller(call)))
                .isTrue();
        assertThat(as("420381-CG.unit-handler", () -> readers.mayKnowCaller(call)))
                .isFalse();
        assertThat(as("420322-CMD.county-dispatcher", () -> readers.mayKnowCaller(call)))
                .isFalse();
    }
}
