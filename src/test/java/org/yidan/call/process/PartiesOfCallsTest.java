package org.yidan.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.DomainException;
import org.yidan.support.YidanTest;

/** What a designer's own task may be offered to in a call: nothing to a township outside the list, no unit the dispatch does not name. */
@YidanTest
class PartiesOfCallsTest {

    private static final String CENTRE = "420381001-CMD.township-dispatcher";
    private static final String DEPARTMENT = "420381-SC.unit-handler";

    @Autowired
    CallStories story;

    @Autowired
    CallParties parties;

    @BeforeEach
    void begin() {
        story.clock.moveTo(Instant.parse("2026-03-10T01:00:00Z"));
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private static DelegateExecution of(String callNo) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(callNo);
        return execution;
    }

    private static void assertRefused(Runnable offer, String code) {
        assertThatThrownBy(offer::run).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        });
    }

    @Test
    void aTownshipGetsNoTaskOutsideTheList() {
        DelegateExecution unlisted = of(story.called(null, "unlisted", true, "unlistedReason", "清单没有无人机扰民事项"));

        assertThat(parties.ordinary(unlisted, "intake").groupId()).isEqualTo(CENTRE);
        assertRefused(() -> parties.checkListed(unlisted, CENTRE), "call.township-not-asked");
        assertRefused(() -> parties.checkListed(unlisted, "420381001.township-leader"), "call.township-not-asked");
        parties.checkListed(unlisted, DEPARTMENT);
    }

    @Test
    void aTownshipGetsTasksForItsListedDutyAndNoOtherTownshipDoes() {
        DelegateExecution listed = of(story.called(CallStories.MARKET));

        parties.checkListed(listed, CENTRE);
        parties.checkListed(listed, DEPARTMENT);
        assertRefused(() -> parties.checkListed(listed, "420381101.township-leader"), "call.township-not-asked");
    }
}
