package org.yidan.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the decision tables of calls, asked through a decision engine of its own. */
class CallDecisionsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "特急, UP, CRITICAL",
        "特急, SIDE, CRITICAL",
        "紧急, UP, INTAKE",
        "一般, IN, INTAKE",
        "一般, SIDE, DISPATCH",
        "紧急, DOWN, DISPATCH"
    })
    void routesACall(String urgency, String direction, String route) throws IOException {
        DmnDecisionResult answer = ask("call-routing", Map.of("urgency", urgency, "direction", direction));

        assertThat(answer.<String>getSingleEntry()).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  false, false, UP,   一般, MANUAL",
        "false, true,  false, false, UP,   一般, AUTO",
        "false, false, false, true,  DOWN, 特急, UNLISTED",
        "false, false, true,  true,  UP,   一般, AUTO",
        "false, false, true,  false, DOWN, 一般, AUTO",
        "false, false, true,  false, UP,   特急, AUTO",
        "false, false, true,  false, UP,   紧急, MANUAL"
    })
    void choosesTheWayOfDispatching(
            boolean matterMissing,
            boolean redispatched,
            boolean listed,
            boolean ownLevel,
            String direction,
            String urgency,
            String mode)
            throws IOException {
        DmnDecisionResult answer = ask(
                "call-dispatching",
                Map.of(
                        "matterMissing", matterMissing,
                        "redispatched", redispatched,
                        "listed", listed,
                        "ownLevel", ownLevel,
                        "direction", direction,
                        "urgency", urgency));

        assertThat(answer.<String>getSingleEntry()).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"true, 一般, 一般, 特急", "false, 紧急, 一般, 紧急", "false, , 紧急, 紧急", "false, , , 一般"})
    void findsTheUrgency(
            boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault, String urgency)
            throws IOException {
        DmnDecisionResult answer = ask(
                "call-urgency",
                Variables.createVariables()
                        .putValue("peopleAtRisk", peopleAtRisk)
                        .putValue("reportedUrgency", reported)
                        .putValue("matterUrgency", matterDefault));

        assertThat(answer.<String>getSingleEntry()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTEND, false, LEAD_AND_CENTER",
        "SUSPEND, true, LEAD_AND_CENTER",
        "WITHDRAW, false, NONE",
        "WITHDRAW, true, LEAD",
        "TERMINATE, true, LEAD_AND_CENTER",
        "MERGE, false, CENTER",
        "MARK_ABUSE, true, NONE"
    })
    void findsWhoApprovesARequest(String type, boolean firstResponseDone, String approval) throws IOException {
        DmnDecisionResult answer =
                ask("call-request-approval", Map.of("requestType", type, "firstResponseDone", firstResponseDone));

        assertThat(answer.<String>getSingleEntry()).isEqualTo(approval);
    }

    @ParameterizedTest
    @CsvSource({
        "matchMatter, 特急, ELAPSED, PT10M",
        "matchMatter, 一般, WORKING_HOURS, PT10M",
        "verifyAndAccept, 特急, ELAPSED, PT10M",
        "verifyAndAccept, 紧急, WORKING_HOURS, PT30M",
        "verifyAndAccept, 一般, WORKING_HOURS, PT2H",
        "supplementCall, 一般, WORKING_DAYS, P2D",
        "approveUpwardCall, 紧急, WORKING_HOURS, PT2H",
        "completePapers, 特急, ELAPSED, PT24H",
        "verifyAfterwards, 特急, ELAPSED, PT24H",
        "approveAfterwards, 特急, ELAPSED, PT24H",
        "notifyLead, 特急, ELAPSED, PT10M",
        "assignInterim, 特急, ELAPSED, PT1H",
        "assignInterim, 一般, WORKING_DAYS, P1D",
        "dispatchCall, 特急, ELAPSED, PT10M",
        "dispatchCall, 紧急, WORKING_HOURS, PT30M",
        "dispatchCall, 一般, WORKING_HOURS, PT2H",
        "acceptDispatch, 特急, ELAPSED, LIST",
        "acceptDispatch, 一般, WORKING_HOURS, LIST",
        "acceptDispatchByLeader, 特急, ELAPSED, PT30M",
        "acceptDispatchByLeader, 一般, WORKING_HOURS, PT2H",
        "decideReturn, 特急, ELAPSED, PT30M",
        "decideReturn, 一般, WORKING_HOURS, PT2H",
        "firstResponse, 特急, ELAPSED, PT1H",
        "firstResponse, 紧急, WORKING_DAYS, P1D",
        "firstResponse, 一般, WORKING_DAYS, P2D",
        "handleMatter, 一般, WORKING_DAYS, LIST",
        "cooperate, 一般, WORKING_DAYS, LIST",
        "reinspect, 一般, WORKING_DAYS, P3D",
        "confirmNotTrue, 一般, WORKING_HOURS, PT4H",
        "approveResult, 一般, WORKING_HOURS, PT4H",
        "giveFeedback, 一般, WORKING_DAYS, P0D",
        "verifyOnSite, 一般, WORKING_DAYS, P2D",
        "surveyCaller, 一般, WORKING_DAYS, P3D",
        "surveyAfterCase, 一般, WORKING_DAYS, P3D",
        "reviewUnreasonable, 一般, WORKING_DAYS, P1D",
        "superviseRework, 一般, WORKING_DAYS, P1D",
        "supervise, 一般, WORKING_DAYS, P1D",
        "answerSupervision, 一般, WORKING_DAYS, P1D",
        "reportToGovernment, 一般, WORKING_DAYS, P1D",
        "classifyUnlisted, 一般, WORKING_DAYS, P2D",
        "approveByLead, 一般, WORKING_HOURS, PT4H",
        "approveByCenter, 一般, WORKING_HOURS, PT4H"
    })
    void limitsAStep(String step, String urgency, String clock, String limit) throws IOException {
        DmnDecisionResult answer = ask("call-limits", Map.of("step", step, "urgency", urgency));

        assertThat(answer.getSingleResult().getEntryMap())
                .containsEntry("clock", clock)
                .containsEntry("limit", limit)
                .containsKey("basis");
    }

    private static DmnDecisionResult ask(String key, Map<String, Object> inputs) throws IOException {
        byte[] table = Files.readAllBytes(Path.of("processes", key + ".dmn"));
        return ENGINE.evaluateDecision(ENGINE.parseDecision(key, new ByteArrayInputStream(table)), inputs);
    }
}
