package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.time.OffsetDateTime;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** The supervision ladder (RULES 1.5): overdue is said, recorded and supervised, and never closes a call. */
@YidanTest
class SupervisionScenarioTest {

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
    void climbsTheLadderWhileTheHandlingGoesOn() {
        String callNo = story.responded();

        story.driver.fireTimer(callNo, "StartEvent_HalfTimeUsed");
        story.driver.fireTimer(callNo, "Timer_YellowCard");
        story.driver.fireTimer(callNo, "Timer_RedCard");
        assertThat(story.ledger(callNo)).containsExactly("OVERDUE_HANDLE");
        story.step(callNo, "Supervise");
        story.driver.fireTimer(callNo, "Timer_SecondLevel");
        story.step(callNo, "AnswerSupervision");
        story.driver.fireTimer(callNo, "Timer_ThirdLevel");
        story.step(callNo, "ReportToGovernment");

        assertThat(story.driver.passed(callNo))
                .contains("EndEvent_Supervised", "EndEvent_SupervisionAnswered", "EndEvent_Reported");
        assertThat(story.driver.openSteps(callNo)).containsExactly("Cooperate", "HandleMatter");
        assertThat(story.record(callNo).isOpen()).isTrue();
        assertThat(story.ledger(callNo)).hasSize(3).containsOnly("OVERDUE_HANDLE");
    }

    @Test
    void remindsAtHalfOfTheWorkingTimeOfTheLimit() {
        String callNo = story.responded();

        Date half = story.driver.timer(callNo, "StartEvent_HalfTimeUsed").getDuedate();

        assertThat(half.toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-03-17T18:00+08:00").toInstant());
    }
}
