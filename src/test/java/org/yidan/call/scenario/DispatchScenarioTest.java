package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallProcess;
import org.yidan.call.CallStatus;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Dispatch, signature, return and ruling (RULES A6, A7, AG7, 1.4). */
@YidanTest
class DispatchScenarioTest {

    @Autowired
    CallStories story;

    @Autowired
    CallProcess process;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void isSignedByTheSystemWhenNobodySigns() {
        String callNo = story.dispatched();

        story.driver.fireTimer(callNo, "Boundary_AcceptReminder");
        story.driver.fireTimer(callNo, "Boundary_AcceptOverdue");
        assertThat(story.ledger(callNo)).containsExactly("OVERDUE_ACCEPT");
        story.driver.fireTimer(callNo, "Boundary_AcceptExpired");

        assertThat(acceptedBy(callNo)).isEqualTo("SYSTEM");
        assertThat(story.driver.openSteps(callNo)).containsExactly("FirstResponse");
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.HANDLING);
    }

    @Test
    void mustBeSignedAfterARejectedReturn() {
        String callNo = story.dispatched();
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);

        story.step(callNo, "DecideReturn");
        story.sign(callNo, SC_HANDLER);

        assertThat(story.record(callNo).returnCount()).isEqualTo(1);
        assertThat(story.driver.openSteps(callNo)).containsExactly("FirstResponse");
    }

    @Test
    void isDispatchedAnewWithTheRightMatterAfterAnUpheldReturn() {
        String callNo = story.dispatched();
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);

        story.step(
                callNo,
                "DecideReturn",
                "returnDecision",
                "REDISPATCH",
                "decisionReason",
                "事项匹配有误，更正",
                "matterCode",
                "SY-SC-007");
        story.step(callNo, "DispatchCall");

        assertThat(story.record(callNo).matter().code()).isEqualTo("SY-SC-007");
        assertThat(story.count(
                        "select count(*) from dispatch d join call c on c.id = d.call_id where c.call_no = ?", callNo))
                .isEqualTo(2);
        assertThat(story.count(
                        "select count(*) from dispatch d join call c on c.id = d.call_id where c.call_no = ? and d.current",
                        callNo))
                .isEqualTo(1);
    }

    @Test
    void goesToARulingWhenTheUnitObjectsAgainWhileItsOwnerWorksOn() {
        String callNo = story.disputed();

        assertThat(story.driver.openSteps(callNo)).contains("FirstResponse");
        assertThat(acceptedBy(callNo)).isEqualTo("SYSTEM");
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
    }

    @Test
    void isDispatchedAnewByItselfWhenItIsRedirectedBeforeTheSignature() {
        String callNo = story.dispatched();

        process.redispatch(story.record(callNo));

        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
        assertThat(story.driver.passed(callNo)).contains("Boundary_DispatchRedirected");
        assertThat(story.count(
                        "select count(*) from dispatch d join call c on c.id = d.call_id where c.call_no = ?", callNo))
                .isEqualTo(2);
        assertThat(story.runningLimits(callNo)).containsExactly("acceptDispatch", "handleMatter");
    }

    @Test
    void refusesAReturnAfterHalfOfTheTimeToSign() {
        String callNo = story.dispatched();
        story.driver.advance(Duration.ofHours(8));

        assertThatThrownBy(() -> story.step(callNo, "AcceptDispatch", CallStories.RETURN))
                .satisfies(refusal(Kind.CONFLICT, "call.return-too-late"));
    }

    @Test
    void letsOnlyTheUnitTheListNamesLead() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");

        assertThatThrownBy(() -> story.step(callNo, "DispatchCall", "coopUnits", json("420381-GA")))
                .satisfies(refusal(Kind.INVALID, "call.coop-not-listed"));
        story.step(callNo, "DispatchCall", "leadUnit", "420381001");

        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
    }

    private String acceptedBy(String callNo) {
        return story.jdbc
                .sql(
                        "select accepted_by from dispatch d join call c on c.id = d.call_id where c.call_no = ? and d.current")
                .param(callNo)
                .query(String.class)
                .single();
    }
}
