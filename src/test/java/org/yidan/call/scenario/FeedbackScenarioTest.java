package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Feedback, verification, survey and rework (RULES A12 to A15, AG10, AG11). */
@YidanTest
class FeedbackScenarioTest {

    @Autowired
    CallStories story;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
        story.secondOfficer("420381-CMD", "county-dispatcher");
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void verifiesByDefaultWhenTheTownshipStaysSilent() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");

        story.driver.fireTimer(callNo, "Boundary_VerificationOverdue");
        story.step(callNo, "SurveyCaller");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.ledger(callNo)).containsExactly("LATE_VERIFICATION");
    }

    @Test
    void closesWithoutAnAnswerWhenTheCallerCannotBeReached() {
        String callNo = verified();

        story.driver.fireTimer(callNo, "Boundary_SurveyOverdue");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.record(callNo).satisfied()).isEqualTo("NOT_REACHED");
    }

    @Test
    void forgetsTheFormerVerdictOfACallerWhoCannotBeReachedAfterTheRework() {
        String callNo = dissatisfied(verified());
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");

        story.driver.fireTimer(callNo, "Boundary_SurveyOverdue");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.record(callNo).reworkCount()).isEqualTo(1);
    }

    @Test
    void reworksWhatTheTownshipFoundUnsolvedWithAShorterLimit() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");

        story.step(callNo, "VerifyOnSite", "verdict", "FALSE", "verifyNote", "摊位仍在销售过期食品");

        assertThat(story.record(callNo).reworkCount()).isEqualTo(1);
        assertThat(story.driver.openSteps(callNo)).containsExactly("Cooperate", "HandleMatter");
        assertThat(due(callNo)).isEqualTo("2026-03-17T18:00+08:00");
        assertThat(story.ledger(callNo)).as("its feedback was false").containsExactly("FALSE_FEEDBACK");
    }

    @Test
    void goesToSupervisionAfterTwoReworks() {
        String callNo = dissatisfied(dissatisfied(verified()));
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        dissatisfy(callNo);
        assertThat(story.driver.openSteps(callNo)).containsExactly("SuperviseRework");

        story.step(callNo, "SuperviseRework");
        redo(callNo);
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        dissatisfy(callNo);
        story.step(callNo, "SuperviseRework", "superviseDecision", "CLOSE", "superviseNote", "已穷尽措施，予以办结");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.ledger(callNo)).contains("REWORK_TWICE");
    }

    @Test
    void closesAnUnreasonableDemandAfterASecondReview() {
        String callNo = verified();
        unreasonable(callNo);

        reviewByAnother(callNo, "CONFIRM");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.record(callNo).unsatisfiedButClosed()).isTrue();
    }

    @Test
    void reworksWhenTheSecondReviewDoesNotAgree() {
        String callNo = verified();
        unreasonable(callNo);

        reviewByAnother(callNo, "REJECT");

        assertThat(story.record(callNo).reworkCount()).isEqualTo(1);
    }

    private String verified() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        return callNo;
    }

    private String dissatisfied(String callNo) {
        if (!story.driver.openSteps(callNo).contains("SurveyCaller")) {
            story.step(callNo, "GiveFeedback");
            story.step(callNo, "VerifyOnSite");
        }
        dissatisfy(callNo);
        redo(callNo);
        return callNo;
    }

    private void dissatisfy(String callNo) {
        story.step(callNo, "SurveyCaller", "satisfied", "DISSATISFIED", "solved", "NO", "surveyReason", "问题没有解决");
    }

    private void redo(String callNo) {
        story.handle(callNo, SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
    }

    private void unreasonable(String callNo) {
        story.step(
                callNo,
                "SurveyCaller",
                "satisfied",
                "DISSATISFIED",
                "solved",
                "PARTLY",
                "surveyReason",
                "要求赔偿十倍",
                "unreasonable",
                true);
    }

    /** The second review must be by somebody else than the surveyor: another officer of the command centre. */
    private void reviewByAnother(String callNo, String decision) {
        story.driver.completeAs(
                story.secondOfficer("420381-CMD", "county-dispatcher"),
                story.driver.task(callNo, "ReviewUnreasonable"),
                CallAnswers.of("ReviewUnreasonable", "unreasonableDecision", decision));
    }

    private String due(String callNo) {
        return story.driver
                .task(callNo, "HandleMatter")
                .getDueDate()
                .toInstant()
                .atZone(OfficeClock.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
