package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.CRITICAL;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Critical calls: act first, papers within 24 elapsed hours (RULES AG2). */
@YidanTest
class CriticalCallScenarioTest {

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
    void isDispatchedAtOnceAndItsPapersFollow() {
        String callNo = story.called(CRITICAL);
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-HB");
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch", "NotifyLead", "VerifyAfterwards");

        story.step(callNo, "NotifyLead");
        story.step(callNo, "VerifyAfterwards");
        story.step(callNo, "ApproveAfterwards");

        assertThat(story.driver.passed(callNo)).contains("Throw_PapersOwed", "EndEvent_PapersComplete");
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
    }

    @Test
    void runsDayAndNightEvenOnAHoliday() {
        story.beginOn(OffsetDateTime.parse("2026-02-18T02:00+08:00").toInstant());

        String callNo = story.called(CRITICAL, "occurredAt", "2026-02-18T01:50+08:00");

        assertThat(story.driver.task(callNo, "AcceptDispatch").getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-02-18T03:00+08:00").toInstant());
    }

    @Test
    void notesPapersThatCameTooLateOnce() {
        String callNo = story.called(CRITICAL);

        story.driver.fireTimer(callNo, "Boundary_VerifyPapersLate");
        story.step(callNo, "VerifyAfterwards");
        story.driver.fireTimer(callNo, "Boundary_ApprovePapersLate");
        story.step(callNo, "ApproveAfterwards");

        assertThat(story.driver.passed(callNo)).contains("EndEvent_PapersLate");
        assertThat(story.ledger(callNo)).containsOnlyOnce("PROCEDURE_DEFECT");
    }

    @Test
    void cannotBeReturnedBeforeTheFirstResponse() {
        String callNo = story.called(CRITICAL);

        assertThatThrownBy(() -> story.step(
                        callNo,
                        "AcceptDispatch",
                        "acceptDecision",
                        "RETURN",
                        "returnReason",
                        "NOT_OUR_DUTY",
                        "returnBasis",
                        "不属于本单位职责范围"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.return-of-critical"));
    }
}
