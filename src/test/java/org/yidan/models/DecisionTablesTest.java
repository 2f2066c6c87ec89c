package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yidan.calendar.ClockKind;

/** What holds for every decision table; limits are asked for every step at every urgency. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static List<String> tables() {
        return Models.tables();
    }

    static List<String> limits() {
        return tables().stream().filter(key -> key.endsWith("-limits")).toList();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void givesEveryStepAClockALimitAndAReasonAtEveryUrgency(String key) {
        for (String step : Models.firstInputs(key)) {
            for (String urgency : new String[] {"一般", "紧急", "特急"}) {
                DmnDecisionResult answer = ask(key, Map.of("step", step, "urgency", urgency));

                assertThat(answer).as("%s at %s", step, urgency).isNotEmpty();
                Map<String, Object> row = answer.getFirstResult().getEntryMap();
                ClockKind clock = ClockKind.valueOf(String.valueOf(row.get("clock")));
                assertThat(readable(clock, String.valueOf(row.get("limit"))))
                        .as("%s at %s: %s", step, urgency, row)
                        .isTrue();
                assertThat(String.valueOf(row.get("basis")))
                        .as(step)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(200);
            }
        }
    }

    private static boolean readable(ClockKind clock, String limit) {
        if (limit.equals("LIST")) {
            return true;
        }
        return limit.contains("T")
                ? clock != ClockKind.WORKING_DAYS && !Duration.parse(limit).isNegative()
                : clock != ClockKind.WORKING_HOURS && Period.parse(limit).toTotalMonths() == 0;
    }

    private static DmnDecisionResult ask(String key, Map<String, Object> inputs) {
        byte[] table = Models.table(key).getBytes(StandardCharsets.UTF_8);
        return ENGINE.evaluateDecision(ENGINE.parseDecision(key, new ByteArrayInputStream(table)), inputs);
    }
}
