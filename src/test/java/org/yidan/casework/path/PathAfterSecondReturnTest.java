package org.yidan.casework.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.page.CasePages;
import org.yidan.casework.page.PartsDesk;
import org.yidan.casework.page.SharedParts;
import org.yidan.support.YidanTest;

/** A unit that returned a call twice did not sign it, though the office signs for it at that very moment. */
@YidanTest
class PathAfterSecondReturnTest {

    @Autowired
    CallStories story;

    @Autowired
    PartsDesk parts;

    @Autowired
    CasePages pages;

    @BeforeEach
    void begin() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void tellsOfTheClerkThatHeReturnedIt() {
        String callNo = story.dispatched();
        story.driver.advance(Duration.ofMinutes(2));
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);
        story.driver.advance(Duration.ofMinutes(2));
        story.step(callNo, "DecideReturn");
        story.driver.advance(Duration.ofMinutes(2));
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);

        SharedParts shown = story.driver.as("420381-sc.unit-clerk", () -> parts.of(pages.read(callNo), null));

        List<String> results = shown.path().steps().stream()
                .filter(step -> step.key().equals("acceptDispatch") && step.who() != null)
                .map(step -> shown.results().getOrDefault(step, "?"))
                .toList();
        assertThat(results).containsExactly("RETURNED", "DISPUTED"); // the second return asks for a ruling
    }
}
