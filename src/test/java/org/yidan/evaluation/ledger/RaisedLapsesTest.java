package org.yidan.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.scenario.CallStories;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.OverdueSteps;
import org.yidan.support.YidanTest;

/** Lapses that nobody's act raises, and those that are somebody else's (RULES 7.3, 7.8). */
@YidanTest
class RaisedLapsesTest {

    @Autowired
    CallStories story;

    @Autowired
    OverdueSteps overdue;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        story.clock.moveTo(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void nobodyComingInTimeIsToldOnceAndNotAgainWhenSomebodyComesLate() {
        String callNo = story.dispatched();
        story.sign(callNo, CallStories.SC_HANDLER);
        overdue.tell(callNo);
        assertThat(story.ledger(callNo)).isEmpty();

        story.clock.advance(Duration.ofDays(4));
        overdue.tell(callNo);
        overdue.tell(callNo);
        assertThat(story.ledger(callNo)).containsExactly("OVERDUE_RESPONSE");
        assertThat(fact(callNo)).contains("没有到场记录");

        story.respond(callNo, CallStories.SC_HANDLER);
        assertThat(story.ledger(callNo)).containsExactly("OVERDUE_RESPONSE");
    }

    @Test
    void aDutyInDisputeIsNoLapse() {
        String callNo = story.disputed();
        story.clock.advance(Duration.ofDays(1));

        tell(callNo, "420381-SC", Category.OVERDUE_HANDLE);
        tell(callNo, "420381-SC", Category.LATE_OPINION);

        assertThat(story.ledger(callNo)).contains("LATE_OPINION").doesNotContain("OVERDUE_HANDLE");
    }

    @Test
    void theDepartmentAnswersForATownshipItNeverTrained() {
        String callNo = story.called(CallStories.STREET);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        String center = Objects.requireNonNull(story.record(callNo).leadUnit());
        assertThat(center.toUpperCase(Locale.ROOT)).startsWith("420381001");

        tell(callNo, center, Category.PROCEDURE_DEFECT);
        assertThat(entry(callNo)).isEqualTo("NO_TRAINING 420381-CG");

        tell(callNo, "420381-CG", Category.PROCEDURE_DEFECT);
        assertThat(entry(callNo)).as("a department answers for itself").isEqualTo("PROCEDURE_DEFECT 420381-CG");
    }

    private void tell(String callNo, String unit, Category category) {
        Instant now = story.clock.instant();
        transaction.executeWithoutResult(status -> events.publishEvent(new DutyLapsed(
                callNo,
                "420381",
                unit,
                null,
                MatterCallStep.HANDLE_MATTER,
                category,
                1,
                "没有按程序办理。",
                now.minusSeconds(60),
                now)));
    }

    private String entry(String callNo) {
        return story.jdbc
                .sql(
                        "select category || ' ' || unit_code from ledger_entry where business_key = ? order by id desc limit 1")
                .param(callNo)
                .query(String.class)
                .single();
    }

    private String fact(String callNo) {
        return story.jdbc
                .sql("select fact from ledger_entry where business_key = ?")
                .param(callNo)
                .query(String.class)
                .single();
    }
}
