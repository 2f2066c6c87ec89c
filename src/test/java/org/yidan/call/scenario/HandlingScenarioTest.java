package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Handling with the guide as checklist, measures and approval (RULES A8 to A11, AG6, AG8, AG9). */
@YidanTest
class HandlingScenarioTest {

    private static final Object[] TWO_OFFICERS = {"persons", json(SC_HANDLER, SC_OFFICER)};

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
    void closesAsNotTrueOnlyWithTwoPersonsAPhotoAndTheTownshipsConfirmation() {
        String callNo = story.responded();
        assertThatThrownBy(() -> story.handle(callNo, SC_HANDLER, "result", "NOT_TRUE"))
                .satisfies(refusal(Kind.INVALID, "call.two-persons-needed"));
        story.photo(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER, with("result", "NOT_TRUE"));
        story.step(callNo, "Cooperate");

        story.step(callNo, "ConfirmNotTrue", "notTrueDecision", "REJECT", "confirmNote", "摊主换了位置，请再查");
        assertThat(story.ledger(callNo)).as("its finding was false").containsExactly("FALSE_FEEDBACK");
        story.handle(callNo, SC_HANDLER, with("result", "NOT_TRUE"));
        story.step(callNo, "Cooperate");
        story.step(callNo, "ConfirmNotTrue");
        story.step(callNo, "ApproveResult");
        finish(callNo);

        story.assertClosed(callNo, CallOutcome.NOT_TRUE, "EndEvent_CallArchived");
    }

    @Test
    void closesWithTheResultTheHandlingHad() {
        assertThat(Map.of(
                        "REFERRED", CallOutcome.REFERRED,
                        "LONG_TERM", CallOutcome.LONG_TERM,
                        "TRANSFERRED", CallOutcome.TRANSFERRED))
                .allSatisfy((result, outcome) -> {
                    String callNo = story.responded();
                    story.handle(callNo, SC_HANDLER, "result", result, "transferLetterNo", "移送函〔2026〕8号");
                    story.step(callNo, "Cooperate");
                    story.step(callNo, "ApproveResult");
                    finish(callNo);
                    story.assertClosed(callNo, outcome, "EndEvent_CallArchived");
                });
    }

    @Test
    void waitsForTheCorrectionAndClosesWhenItWasMade() {
        String callNo = corrected();

        story.step(
                callNo,
                "Reinspect",
                "correctionState",
                "CORRECTED",
                "persons",
                json(SC_HANDLER, SC_OFFICER),
                "reinspectNote",
                "已全部下架整改");
        story.step(callNo, "ApproveResult");
        finish(callNo);

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
    }

    @Test
    void asksForACaseWhenTheCorrectionWasNotMade() {
        String callNo = corrected();
        story.step(
                callNo,
                "Reinspect",
                "correctionState",
                "NOT_CORRECTED",
                "persons",
                json(SC_HANDLER, SC_OFFICER),
                "reinspectNote",
                "仍在销售过期食品");

        assertThat(story.driver.openSteps(callNo)).isEmpty();
        assertThat(story.driver.passed(callNo)).contains("ServiceTask_RequestPenaltyCase");
    }

    @Test
    void meetsTheLimitOfEachStepAsItIsDone() {
        String callNo = story.approved();

        List<String> running = story.jdbc
                .sql(
                        """
                        select d.step from case_deadline d
                         where d.case_no = ? and d.met_at is null""")
                .param(callNo)
                .query(String.class)
                .list();

        assertThat(running).containsExactly("giveFeedback");
    }

    @Test
    void refusesMeasuresByASingleOfficer() {
        String callNo = story.responded();

        assertThatThrownBy(() -> story.handle(callNo, SC_HANDLER, "measure", "PENALTY"))
                .satisfies(refusal(Kind.INVALID, "call.two-cards-needed"))
                .hasMessageContaining("2名");
        assertThat(story.driver.openSteps(callNo)).contains("HandleMatter");
    }

    @Test
    void refusesAResultWhoseGuideWasNotFollowed() {
        String callNo = story.responded();

        assertThatThrownBy(() -> story.handle(callNo, SC_HANDLER, "stepsDone", json("1", "2")))
                .satisfies(refusal(Kind.INVALID, "call.guide-steps-open"));
    }

    @Test
    void goesBackToTheHandlerWhenTheLeaderDoesNotApprove() {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER);
        story.step(callNo, "Cooperate");

        story.step(callNo, "ApproveResult", "approvalDecision", "SEND_BACK", "approvalNote", "请补充销毁记录");

        assertThat(story.driver.openSteps(callNo)).containsExactly("Cooperate", "HandleMatter");
    }

    private String corrected() {
        String callNo = story.responded();
        story.handle(
                callNo,
                SC_HANDLER,
                with("measure", "CORRECTION", "correctionDue", "2026-03-13", "correctionOrderNo", "责改〔2026〕5号"));
        story.step(callNo, "Cooperate");
        story.driver.fireTimer(callNo, "Catch_CorrectionDue");
        return callNo;
    }

    private void finish(String callNo) {
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");
    }

    private static Object[] with(Object... changes) {
        List<Object> all = new ArrayList<>(Arrays.asList(TWO_OFFICERS));
        all.addAll(Arrays.asList(changes));
        return all.toArray();
    }
}
