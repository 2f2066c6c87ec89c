package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.support.YidanTest;

/** The whole life of an ordinary call, stop by stop as in docs/architecture.md. */
@YidanTest
class CallFromStreetToArchiveTest {

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
    void walksFromTheStreetToTheArchive() {
        // A grid worker of the street calls a matter of the list: registered, the list's version of the day pinned.
        String callNo = story.called(MARKET);
        assertThat(callNo).matches("HJ-420381-20260310-\\d{5}");
        assertThat(story.record(callNo).matter().catalogueVersion()).startsWith("BB-420381-");
        // The township's centre verifies and accepts, its leader sends the call upward.
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        // The county's command centre dispatches to the unit the list names.
        story.step(callNo, "DispatchCall");
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
        // The unit signs, arrives, handles by the guide while the township co-operates, and its leader approves.
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
        assertThat(story.runningLimits(callNo)).containsExactly("giveFeedback");
        // The caller hears the result, the township verifies on site, the caller is asked and is satisfied.
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");
        // Archived with its one outcome; nothing was done late, nobody has anything in the ledger.
        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.ledger(callNo)).isEmpty();
    }
}
