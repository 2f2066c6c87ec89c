package org.yidan.call.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.Call;
import org.yidan.call.CallFixtures;
import org.yidan.support.YidanTest;

/** Units and roles of both regions in front of one call of 420381001, dispatched to 420381-CG with the help of 420381-SC. */
@YidanTest
class CallSightTest {

    private static final Set<String> DISPATCHED = Set.of("420381-CG", "420381-SC");

    @Autowired
    CallSight sight;

    private final Call call = CallFixtures.aCall("HJ-420381-20260302-90001");

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
        assertThat(sight.of(List.of(group)).covers(call, DISPATCHED)).isTrue();
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
        assertThat(sight.of(List.of(group)).covers(call, DISPATCHED)).isFalse();
    }

    @Test
    void letsOnlyUnitsThatTakePartAddToTheCall() {
        assertThat(sight.of(List.of("420381-CG.unit-handler")).takesPart(call, DISPATCHED))
                .isTrue();
        assertThat(sight.of(List.of("420381-GOV.auditor")).takesPart(call, DISPATCHED))
                .isFalse();
    }

    @Test
    void knowsTheCommandCentersThatMayKnowTheCaller() {
        Sight county = sight.of(List.of("420381-CMD.county-dispatcher"));
        Sight handler = sight.of(List.of("420381-CG.unit-handler"));

        assertThat(county.commandCenters()).containsExactly("420381-CMD");
        assertThat(handler.commandCenters()).isEmpty();
    }
}
