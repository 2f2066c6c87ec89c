package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.enforcement.penalty.decision.PenaltyDecisionDesk;
import org.yidan.enforcement.penalty.decision.TakeDecision;
import org.yidan.shared.Refused;
import org.yidan.support.YidanTest;

/** Every condition of a decision holds at the desk itself, whichever way it is asked (行政处罚法 29, 44, 45, 57, 58, 62, 63). */
@YidanTest
class PenaltyDecisionGuardTest {

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

    static TakeDecision penalty(int fine) {
        return new TakeDecision(
                TakeDecision.Choice.PENALTY,
                BigDecimal.valueOf(fine),
                List.of(),
                "当事人经营过期食品，证据确凿。",
                "食品安全法第一百二十四条",
                "从轻处罚",
                "十五日内缴纳",
                false,
                null);
    }

    @Test
    void refusesADecisionWithoutNotice() {
        String caseNo = story.reported();
        story.step(caseNo, "ReviewLegality");

        assertRefused(caseNo, 60000, "第六十二条");
    }

    @Test
    void refusesADecisionWithoutAPassedReview() {
        assertRefused(story.reported(), 60000, "第五十八条");
    }

    @Test
    void refusesADecisionBeforeFilingAndBeforeTheReport() {
        assertRefused(story.requested(), 60000, "待立案");
        assertRefused(story.filed(), 60000, "调查终结报告");
    }

    @Test
    void refusesADecisionWhileTheWindowRunsOrAHearingIsOpen() {
        String caseNo = story.notified();
        assertRefused(caseNo, 60000, "2026-03-17");
        story.step(caseNo, "RecordStatement", "answerKind", "HEARING", "statement", "要求听证", "waiver", null);
        story.on("2026-04-20");

        assertRefused(caseNo, 60000, "第六十三条");
    }

    @Test
    void refusesAHeavierFineThanAnnounced() {
        assertRefused(story.heard(), 60001, "第四十五条");
    }

    @Test
    void refusesHandlersAndReviewersAsDeciders() {
        String caseNo = story.heard();
        assertThatThrownBy(() -> decisions.decide(caseNo, penalty(60000), story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("承办人和调查人员");
        assertThatThrownBy(() -> decisions.decide(caseNo, penalty(60000), story.sent(PenaltyStories.REVIEWER)))
                .hasMessageContaining("法制审核人员");
        assertThatThrownBy(() -> decisions.decide(caseNo, penalty(60000), story.sent("420381-cg.unit-leader")))
                .hasMessageContaining("不能以该单位名义");
    }

    @Test
    void refusesAComplexCaseThatWasNotDiscussed() {
        String caseNo = story.reported("complexCase", true);
        story.steps(caseNo, "ReviewLegality", "ServeNotice", "RecordStatement");
        assertRefused(caseNo, 60000, "第五十七条");
        story.steps(caseNo, "DiscussCollectively", "DecidePenalty");

        assertThat(story.record(caseNo).state()).isEqualTo(PenaltyState.DECIDED);
        assertThat(story.documents(caseNo)).contains("F-38");
    }

    @Test
    void sendsACaseBackAndWantsANewNoticeThen() {
        String caseNo = story.heard();
        story.step(caseNo, "DecidePenalty", "decisionType", "SEND_BACK", "decisionReason", "证据不足，补充调查");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase");
        story.steps(caseNo, "InvestigateCase", "WriteReport", "ReviewLegality");

        assertRefused(caseNo, 60000, "再次告知");
    }

    @Test
    void finesOneActOnceThoughTwoCasesAreDecidedAtTheSameMoment() throws Exception {
        String actId = "ACT-twice-" + story.clock.instant().getEpochSecond();
        List<String> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String caseNo = story.requested(actId + (i == 0 ? "" : "x"));
            story.step(caseNo, "RequestFiling", "actId", actId);
            story.steps(
                    caseNo,
                    "ApproveFiling",
                    "InvestigateCase",
                    "WriteReport",
                    "ReviewLegality",
                    "ServeNotice",
                    "RecordStatement");
            both.add(caseNo);
        }

        List<Object> results = together(
                () -> decisions.decide(both.get(0), penalty(60000), story.sent(PenaltyStories.LEADER)),
                () -> decisions.decide(both.get(1), penalty(60000), story.sent(PenaltyStories.LEADER)));

        assertThat(results).filteredOn(PenaltyDecisionDesk.Next.DECIDED::equals).hasSize(1);
        assertThat(results)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(
                        refused -> assertThat(((Refused) refused).getMessage()).contains("第二十九条"));
        assertThat(story.jdbc
                        .sql("select count(*) from fine_register where act_id = ? and released_at is null")
                        .param(actId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsOneOfTwoDecisionsOnOneCaseWin() throws Exception {
        String caseNo = story.heard();

        List<Object> results = together(
                () -> decisions.decide(caseNo, penalty(60000), story.sent(PenaltyStories.LEADER)),
                () -> decisions.decide(caseNo, penalty(50000), story.sent(PenaltyStories.LEADER)));

        assertThat(results).filteredOn(PenaltyDecisionDesk.Next.DECIDED::equals).hasSize(1);
        assertThat(results)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(
                        refused -> assertThat(((Refused) refused).getMessage()).contains("已经作出决定"));
        assertThat(story.documents(caseNo)).filteredOn("F-39"::equals).hasSize(1);
    }

    private void assertRefused(String caseNo, int fine, String said) {
        assertThatThrownBy(() -> decisions.decide(caseNo, penalty(fine), story.sent(PenaltyStories.LEADER)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(said);
    }

    private static List<Object> together(Callable<?> one, Callable<?> other) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return threads.invokeAll(List.of(attempt(one), attempt(other))).stream()
                    .map(PenaltyDecisionGuardTest::result)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Object> attempt(Callable<?> act) {
        return () -> {
            try {
                return act.call();
            } catch (Refused refused) {
                return refused;
            }
        };
    }

    private static Object result(Future<Object> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
