package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.enforcement.penalty.decision.PenaltyDecisionDesk;
import org.yidan.support.YidanTest;

/** Notice, statement, defence and hearing (行政处罚法 44, 45, 63 to 65). */
@YidanTest
class PenaltyHearingTest {

    @Autowired
    PenaltyStories story;

    @Autowired
    PenaltyDecisionDesk decisions;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void acceptsAHearingOnTheFifthWorkingDayAndHoldsIt() {
        String caseNo = story.notified();
        story.on("2026-03-17");
        ask(caseNo, "2026-03-17");
        assertThatThrownBy(() -> arrange(caseNo, "2026-03-25T09:00", PenaltyStories.CLERK))
                .hasMessageContaining("2026-03-26");
        assertThatThrownBy(() -> arrange(caseNo, "2026-03-26T09:00", "420381-sc.law-officer"))
                .hasMessageContaining("第六十四条");
        arrange(caseNo, "2026-03-26T09:00", PenaltyStories.CLERK);
        story.on("2026-03-26");
        hold(caseNo);
        assertThatThrownBy(() -> decisions.decide(
                        caseNo, PenaltyDecisionGuardTest.penalty(60000), story.sent(PenaltyStories.LEADER)))
                .hasMessageContaining("第五十八条第二项");
        story.steps(caseNo, "ReviewAfterHearing", "ReviewDefence", "DecidePenalty");

        assertThat(story.record(caseNo).state()).isEqualTo(PenaltyState.DECIDED);
        assertThat(story.documents(caseNo)).contains("F-35", "F-36", "F-37");
    }

    @Test
    void refusesAHearingOnTheSixthWorkingDay() {
        String caseNo = story.notified();
        story.on("2026-03-18");

        assertThatThrownBy(() -> ask(caseNo, "2026-03-18"))
                .hasMessageContaining("已过期限")
                .hasMessageContaining("2026-03-17");
        ask(caseNo, "2026-03-17");
        assertThat(story.record(caseNo).requiredHearing().askedOn()).isEqualTo("2026-03-17");
    }

    @Test
    void refusesAHearingWherePartyHasNoRightToOne() {
        String caseNo = story.reported("fine", 1000);
        story.step(caseNo, "ReviewLegality");
        story.step(caseNo, "ServeNotice", "noticeFine", 1000);

        assertThat(story.record(caseNo).requiredNotice().hearingRight()).isFalse();
        assertThatThrownBy(() -> ask(caseNo, "2026-03-10")).hasMessageContaining("第六十三条");
    }

    @Test
    void keepsTheWindowOpenAfterAStatementAndReviewsItWhenTheWindowCloses() {
        String caseNo = story.notified();
        story.step(caseNo, "RecordStatement", "answerKind", "STATEMENT", "statement", "货值很小", "waiver", null);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("RecordStatement");
        story.driver.fireTimer(caseNo, "Boundary_RecordStatementOverdue");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ReviewDefence");
        story.step(caseNo, "ReviewDefence", "defenceResult", "REINVESTIGATE");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase");
        story.steps(caseNo, "InvestigateCase", "WriteReport", "ReviewLegality");
        assertThatThrownBy(() -> decisions.decide(
                        caseNo, PenaltyDecisionGuardTest.penalty(60000), story.sent(PenaltyStories.LEADER)))
                .hasMessageContaining("再次告知");
    }

    @Test
    void goesOnWithoutAnAnswerWhenTheWindowCloses() {
        String caseNo = story.notified();
        story.driver.fireTimer(caseNo, "Boundary_RecordStatementOverdue");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("DecidePenalty");
        assertThatThrownBy(() -> story.step(caseNo, "DecidePenalty")).hasMessageContaining("2026-03-17");
        story.on("2026-03-18");
        story.step(caseNo, "DecidePenalty");
        assertThat(story.record(caseNo).state()).isEqualTo(PenaltyState.DECIDED);
    }

    @Test
    void bringsTheCaseBackForAHearingAskedInTimeAndWrittenDownLate() {
        String caseNo = story.notified();
        story.driver.fireTimer(caseNo, "Boundary_RecordStatementOverdue");
        story.on("2026-03-18");
        assertThatThrownBy(() -> story.register(caseNo, "HEARING", "answeredOn", "2026-03-18"))
                .hasMessageContaining("已过期限");
        story.register(caseNo, "HEARING", "answeredOn", "2026-03-17");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("ArrangeHearing");
        assertThatThrownBy(() -> decisions.decide(
                        caseNo, PenaltyDecisionGuardTest.penalty(60000), story.sent(PenaltyStories.LEADER)))
                .hasMessageContaining("第六十三条");
        arrange(caseNo, "2026-03-30T09:00", PenaltyStories.CLERK);
        story.on("2026-03-30");
        hold(caseNo);
        assertThat(story.results(caseNo, "serveNotice")).containsExactly("SERVED");
        assertThat(story.results(caseNo, "arrangeHearing")).containsExactly("OPEN");
        story.step(caseNo, "ReviewAfterHearing", "reviewConclusion", "CHANGE");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
    }

    private void ask(String caseNo, String day) {
        story.step(
                caseNo,
                "RecordStatement",
                "answerKind",
                "HEARING",
                "answeredOn",
                day,
                "statement",
                "要求举行听证",
                "waiver",
                null);
    }

    private void arrange(String caseNo, String at, String chair) {
        story.driver.complete(
                caseNo,
                "ArrangeHearing",
                Map.of(
                        "notifiedOn",
                        story.clock.today().toString(),
                        "hearingAt",
                        story.at(at),
                        "hearingPlace",
                        "三楼会议室",
                        "chair",
                        chair,
                        "publicHearing",
                        true));
    }

    private void hold(String caseNo) {
        story.driver.complete(
                caseNo,
                "HoldHearing",
                Map.of(
                        "heldAt", story.at(story.clock.today() + "T09:30"),
                        "partyPresence", "ATTENDED",
                        "hearingMinutes", "当事人陈述意见，双方质证完毕。"));
    }
}
