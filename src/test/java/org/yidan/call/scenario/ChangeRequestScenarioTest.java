package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.CALLER;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.casefile.CallPart;
import org.yidan.call.change.RequestChances;
import org.yidan.casework.page.CasePages;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Extension, suspension, withdrawal, termination, merger and abuse (RULES 1.6). */
@YidanTest
class ChangeRequestScenarioTest {

    private static final String REQUEST = "call-request";

    @Autowired
    RequestChances chances;

    @Autowired
    CallStories story;

    @Autowired
    CasePages pages;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
        story.secondOfficer("420381-SC", "unit-leader");
        story.secondOfficer("420381-CMD", "county-dispatcher");
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void extendsTheLimitWhenBothAgreeAndKeepsBothValues() {
        String callNo = story.responded();
        String before = handleDue(callNo);

        request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");
        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter");

        assertThat(handleDue(callNo)).isNotEqualTo(before).startsWith("2026-03-31");
        assertThat(story.driver
                        .task(callNo, "HandleMatter")
                        .getDueDate()
                        .toInstant()
                        .toString())
                .isEqualTo("2026-03-31T10:00:00Z");
        assertThat(story.count(
                        """
                        select count(*) from case_deadline_change h join case_deadline d on d.id = h.deadline_id where d.case_no = ? and h.reason = 'EXTENSION'""",
                        callNo))
                .as("the lead's and the co-operating unit's")
                .isEqualTo(2);
        assertThat(story.driver
                        .timer(callNo, "StartEvent_HalfTimeUsed")
                        .getDuedate()
                        .toInstant())
                .isAfter(Instant.parse("2026-03-17T10:00:00Z"));
    }

    @Test
    void takesTheFirstAndTheLastDayTheCardOffersAndNoneBeyond() {
        for (boolean last : List.of(false, true)) {
            String callNo = story.responded();
            RequestChances.Days days = chances.extension(story.record(callNo));
            String day = (last ? days.last() : days.first()).toString();
            String beyond = (last ? days.last().plusDays(1) : days.first().minusDays(1)).toString();

            assertThatThrownBy(() ->
                            request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", beyond))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("call.extension-out-of-range"));
            request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", day);
            assertThat(story.driver.openSteps(callNo)).contains("HandleMatter");
        }
    }

    @Test
    void movesTheLimitOfCooperatingUnitsWithAnExtension() {
        String callNo = story.responded();

        request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");
        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter");

        assertThat(story.driver.task(callNo, "Cooperate").getDueDate().toInstant())
                .as("one working day before the lead's")
                .isEqualTo("2026-03-30T10:00:00Z");
    }

    @Test
    void aRequestThatOutlivedItsCallCanOnlyBeRejected() {
        String callNo = story.dispatched();
        request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");
        request(CALLER, callNo, "WITHDRAW", "reasonCode", "OTHER");

        assertThatThrownBy(() -> story.step(callNo, "ApproveByLead"))
                .satisfies(refusal(Kind.CONFLICT, "call.request-outlived-call"))
                .hasMessageContaining("已经办结");
        story.step(callNo, "ApproveByLead", "decision", "REJECT", "decisionNote", "呼叫已撤回");

        story.assertClosed(callNo, CallOutcome.WITHDRAWN, "EndEvent_CallStopped");
        assertThat(story.driver.passed(callNo)).contains("EndEvent_RequestRefused");
    }

    @Test
    void refusesARequestWhenOneDoesNotAgree() {
        String callNo = story.responded();
        String before = handleDue(callNo);
        request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");

        story.step(callNo, "ApproveByLead", "decision", "REJECT", "decisionNote", "按原时限办结");

        assertThat(handleDue(callNo)).isEqualTo(before);
        assertThat(story.driver.passed(callNo)).contains("EndEvent_RequestRefused");
        request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");
        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter", "decision", "REJECT", "decisionNote", "按原时限办结");
        assertThat(handleDue(callNo)).isEqualTo(before);
    }

    @Test
    void pausesTheClockUntilTheHandlerResumes() {
        String callNo = story.responded();
        request(SC_HANDLER, callNo, "SUSPEND", "reasonCode", "TEST", "pauseUntil", "2026-03-24");
        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter");
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.SUSPENDED);
        assertThat(story.driver.timer(callNo, "StartEvent_HalfTimeUsed").isSuspended())
                .isTrue();

        story.beginOn(OffsetDateTime.parse("2026-03-12T09:00+08:00").toInstant());
        story.step(callNo, "ResumeHandling");

        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.HANDLING);
        assertThat(handleDue(callNo)).startsWith("2026-03-26");
        assertThat(story.driver.timer(callNo, "StartEvent_HalfTimeUsed").isSuspended())
                .isFalse();
    }

    @Test
    void resumesByItselfWhenThePauseEnds() {
        String callNo = story.responded();
        request(SC_HANDLER, callNo, "SUSPEND", "reasonCode", "WEATHER", "pauseUntil", "2026-03-13");
        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter");

        story.driver.fireTimer(callNo, "Boundary_PauseEnds");

        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.HANDLING);
    }

    @Test
    void letsTheCallerWithdrawBeforeTheFirstResponse() {
        String callNo = story.dispatched();

        request(CALLER, callNo, "WITHDRAW", "reasonCode", "OTHER");

        story.assertClosed(callNo, CallOutcome.WITHDRAWN, "EndEvent_CallStopped");
    }

    @Test
    void needsTheLeadsConsentToWithdrawLater() {
        String callNo = story.responded();

        request(CALLER, callNo, "WITHDRAW", "reasonCode", "OTHER");
        assertThat(story.record(callNo).isOpen()).isTrue();
        story.step(callNo, "ApproveByLead");

        story.assertClosed(callNo, CallOutcome.WITHDRAWN, "EndEvent_CallStopped");
    }

    @Test
    void terminatesWhenTheFactIsGone() {
        String callNo = story.responded();

        request("420381-sc.unit-leader", callNo, "TERMINATE", "reasonCode", "FACT_GONE");
        story.driver.completeAs(
                story.secondOfficer("420381-SC", "unit-leader"),
                story.driver.task(callNo, "ApproveByLead"),
                CallAnswers.of("ApproveByLead"));
        story.step(callNo, "ApproveByCenter");

        story.assertClosed(callNo, CallOutcome.TERMINATED, "EndEvent_CallStopped");
    }

    @Test
    void mergesAnOpenCallIntoAnother() {
        String main = story.dispatched();
        String duplicate = story.dispatched();

        String second = story.secondOfficer("420381-CMD", "county-dispatcher");
        request("420381-cmd.county-dispatcher", duplicate, "MERGE", "reasonCode", "OTHER", "mergeInto", main);
        story.driver.completeAs(
                second, story.driver.task(duplicate, "ApproveByCenter"), CallAnswers.of("ApproveByCenter"));

        story.assertClosed(duplicate, CallOutcome.MERGED, "EndEvent_CallStopped");
        assertThat(story.record(duplicate).mergedInto()).isEqualTo(main);
        assertThat(((CallPart) story.driver
                                .as(SC_HANDLER, () -> pages.read(main))
                                .own())
                        .mergedIn())
                .as("their callers wait for the same answer")
                .containsExactly(duplicate);
    }

    @Test
    void marksAnAbusiveCallOnlyByTheCommandCentre() {
        String callNo = story.responded();
        assertThatThrownBy(() -> request(SC_HANDLER, callNo, "MARK_ABUSE", "reasonCode", "OTHER"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.request-not-yours.MARK_ABUSE"));

        request("420381-cmd.county-dispatcher", callNo, "MARK_ABUSE", "reasonCode", "OTHER");

        assertThat(story.record(callNo).abuseReason()).isNotBlank();
        assertThat(story.ledger(callNo)).containsExactly("CALL_ABUSE");
        assertThat(story.record(callNo).isOpen()).isTrue();
    }

    private void request(String userId, String callNo, String type, Object... answers) {
        Map<String, Object> sent = new HashMap<>(
                Map.of("callNo", callNo, "requestType", type, "requestReason", "经现场核查并有书面材料佐证，情况属实，申请如上，请予审批。"));
        for (int i = 0; i < answers.length; i += 2) {
            sent.put((String) answers[i], answers[i + 1]);
        }
        story.driver.start(REQUEST, userId, sent);
    }

    private String handleDue(String callNo) {
        return story.jdbc
                .sql(
                        """
                        select to_char(d.due at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from case_deadline d where d.case_no = ? and d.step = 'handleMatter' and d.met_at is null""")
                .param(callNo)
                .query(String.class)
                .single();
    }
}
