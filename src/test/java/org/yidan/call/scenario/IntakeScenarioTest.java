package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.CALLER;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.STREET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;
import static org.yidan.support.ExpectedRefusals.refusedAnswer;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** How a township takes a call in (RULES A1 to A5, AG1 to AG5). */
@YidanTest
class IntakeScenarioTest {

    @Autowired
    CallStories story;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void lapsesWhenNobodySupplementsInTime() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "SUPPLEMENT", "intakeReason", "地点不清，请补充摊位位置");

        story.driver.fireTimer(callNo, "Boundary_SupplementOverdue");

        story.assertClosed(callNo, CallOutcome.WITHDRAWN, "EndEvent_CallLapsed");
    }

    @Test
    void goesOnAfterTheCallerSupplemented() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "SUPPLEMENT", "intakeReason", "地点不清，请补充摊位位置");
        assertThat(story.driver.task(callNo, "SupplementCall").getAssignee()).isEqualTo(CALLER);

        story.step(callNo, "SupplementCall");
        story.step(callNo, "VerifyAndAccept");

        assertThat(story.driver.openSteps(callNo)).containsExactly("ApproveUpwardCall");
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.ACCEPTED);
    }

    @Test
    void refersToTheLegalChannel() {
        String callNo = story.called(MARKET);

        story.step(
                callNo,
                "VerifyAndAccept",
                "intakeDecision",
                "REFUSE",
                "refusalGround",
                "LEGAL_CHANNEL",
                "intakeReason",
                "属劳动仲裁事项，已告知途径");

        story.assertClosed(callNo, CallOutcome.REFERRED, "EndEvent_IntakeRefused");
    }

    @Test
    void transfersWhatLiesOutsideTheAreaWithALetter() {
        String callNo = story.called(MARKET);
        Object[] refused = {"intakeDecision", "REFUSE", "refusalGround", "OUT_OF_AREA", "intakeReason", "地点在邻县辖区内"};

        assertThatThrownBy(() -> story.step(callNo, "VerifyAndAccept", refused))
                .satisfies(refusal(Kind.INVALID, "call.transfer-without-letter"));
        List<Object> withLetter = new ArrayList<>(List.of(refused));
        withLetter.addAll(List.of("transferLetterNo", "移送函〔2026〕3号"));
        story.step(callNo, "VerifyAndAccept", withLetter.toArray());

        story.assertClosed(callNo, CallOutcome.TRANSFERRED, "EndEvent_IntakeRefused");
    }

    @Test
    void mergesADuplicateIntoTheOpenCall() {
        String main = story.called(MARKET);
        String duplicate = story.called(MARKET, "title", "同一摊点又有人反映");

        story.step(
                duplicate, "VerifyAndAccept", "intakeDecision", "MERGE", "mergeInto", main, "intakeReason", "同一地点同一事项");

        story.assertClosed(duplicate, CallOutcome.MERGED, "EndEvent_IntakeRefused");
        assertThat(story.record(duplicate).mergedInto()).isEqualTo(main);
        assertThat(story.record(main).isOpen()).isTrue();
    }

    @Test
    void matchesTheMatterWhenTheCallerNamedNone() {
        String callNo = story.called(null);
        assertThat(story.driver.openSteps(callNo)).containsExactly("MatchMatter");

        story.step(callNo, "MatchMatter", "matterCode", MARKET);

        assertThat(story.record(callNo).matter().code()).isEqualTo(MARKET);
        assertThat(story.driver.openSteps(callNo)).containsExactly("VerifyAndAccept");
    }

    @Test
    void goesUpWithoutTheLeaderWhenHeStaysSilent() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");

        story.driver.fireTimer(callNo, "Boundary_ApprovalOverdue");

        assertThat(story.driver.passed(callNo)).contains("ServiceTask_ForwardUnapproved");
        assertThat(story.driver.openSteps(callNo)).containsExactly("DispatchCall");
        assertThat(story.ledger(callNo)).containsExactly("LATE_OPINION");
    }

    @Test
    void returnsToTheCentreWhenTheLeaderDisagrees() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");

        story.step(callNo, "ApproveUpwardCall", "upwardDecision", "REJECT", "approvalNote", "先由本级核实清楚");

        assertThat(story.driver.openSteps(callNo)).containsExactly("VerifyAndAccept");
    }

    @Test
    void handlesAtItsOwnLevelWhatTheListGivesTheStreet() {
        String callNo = story.called(STREET);

        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");

        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381001-EC");
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
        assertThat(story.driver.passed(callNo)).contains("EndEvent_OwnLevel").doesNotContain("UserTask_DispatchCall");
    }

    @Test
    void refusesTheOwnLevelForAMatterOfTheCounty() {
        String callNo = story.called(MARKET);

        assertThatThrownBy(() -> story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL"))
                .satisfies(refusal(Kind.INVALID, "call.not-own-level"))
                .hasMessageContaining("市场监督管理局");
        assertThat(story.driver.openSteps(callNo)).containsExactly("VerifyAndAccept");
    }

    @Test
    void refusesAStartThatBreaksARuleAndLeavesNothingBehind() {
        int before = story.count("select count(*) from call");

        assertThatThrownBy(() -> story.called(MARKET, "description", "太短"))
                .satisfies(refusedAnswer("too-short", "description"));
        assertThatThrownBy(() -> story.called("SY-XX-999"))
                .satisfies(refusal(Kind.NOT_FOUND, "catalog.matter-not-in-list"));
        assertThatThrownBy(() -> story.called(MARKET, "occurredAt", "2026-03-10T23:00+08:00"))
                .satisfies(refusal(Kind.INVALID, "call.occurred-in-future"));
        assertThatThrownBy(() -> story.called(MARKET, "noFileReason", null))
                .satisfies(refusal(Kind.INVALID, "call.photo-or-reason"));
        assertThatThrownBy(() -> story.calledBy("420381-sc.unit-leader", MARKET))
                .isInstanceOf(RuntimeException.class);

        assertThat(story.count("select count(*) from call")).isEqualTo(before);
    }
}
