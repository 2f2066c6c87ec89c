package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.CRITICAL;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.CaseKind;
import org.yidan.support.YidanTest;

/** What is still owed when a call has ended, and what legitimately follows. */
@YidanTest
class AfterTheEndTest {

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
    void asksTheCallerAfterTheCaseThatFollowed() {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, SC_OFFICER), "measure", "PENALTY");
        story.step(callNo, "Cooperate");
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);
        story.replies.caseFiled(callNo, caseNo);
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.replies.caseClosed(callNo, caseNo, "罚款二千元，已缴纳。");
        story.step(callNo, "SurveyAfterCase");

        assertThat(story.count("select count(*) from case_act where case_no = ? and step = 'surveyAfterCase'", callNo))
                .isEqualTo(1);
        assertThat(story.count("select count(*) from call where call_no = ? and satisfied = 'SATISFIED'", callNo))
                .isEqualTo(1);
    }

    @Test
    void letsThePapersACriticalCallOwesRunOn() {
        String callNo = story.called(CRITICAL);
        Task signature = story.driver.task(callNo, "AcceptDispatch");
        String lead = story.driver.holderOf(signature).replaceAll("\\..*", "");
        story.sign(callNo, lead + ".unit-handler");
        story.respond(callNo, lead + ".unit-handler");
        story.handle(callNo, lead + ".unit-handler");
        story.driver
                .open(callNo, "Cooperate")
                .forEach(task ->
                        story.driver.completeAs(story.driver.holderOf(task), task, CallAnswers.of("Cooperate")));
        for (String step : List.of("ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")) {
            if (!story.driver.open(callNo, step).isEmpty()) {
                story.step(callNo, step);
            }
        }
        assertThat(story.record(callNo).isOpen()).as("open").isFalse();
        assertThat(story.runningLimits(callNo)).contains("notifyLead", "verifyAfterwards");

        story.step(callNo, "NotifyLead");
        story.step(callNo, "VerifyAfterwards");
        story.step(callNo, "ApproveAfterwards");

        assertThat(story.runningLimits(callNo)).isEmpty();
    }

    @Test
    void keepsBothReturnsOfOneDispatch() {
        String callNo = story.disputed();

        assertThat(story.jdbc
                        .sql(
                                """
                                select t.no, t.returned_by, t.decision from dispatch_return t
                                  join dispatch d on d.id = t.dispatch_id join call c on c.id = d.call_id
                                 where c.call_no = ? order by t.no""")
                        .param(callNo)
                        .query()
                        .listOfRows())
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row).containsEntry("decision", "REJECT"));
    }

    @Test
    void tellsTheLedgerOfALateTelephoneNoticeWhateverItSays() {
        String callNo = story.called(CRITICAL);
        story.clock.advance(Duration.ofMinutes(51));

        story.step(callNo, "NotifyLead", "notifiedAt", "2026-03-10T09:01");

        assertThat(story.ledger(callNo)).contains("PROCEDURE_DEFECT");
        assertThat(story.jdbc
                        .sql("select fact from ledger_entry where business_key = ?")
                        .param(callNo)
                        .query(String.class)
                        .list())
                .anyMatch(fact -> fact.contains("电话通知") && fact.contains("09:51") && fact.contains("09:01"));
    }
}
