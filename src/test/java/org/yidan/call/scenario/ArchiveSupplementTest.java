package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.CRITICAL;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.casework.CaseKind;
import org.yidan.support.YidanTest;

/** A call is archived when nothing of it is open; what legitimately follows is chained to its package. */
@YidanTest
class ArchiveSupplementTest {

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
    void chainsWhatFollowsAFiledCaseToThePackage() {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, SC_OFFICER), "measure", "PENALTY");
        story.step(callNo, "Cooperate");
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);
        story.replies.caseFiled(callNo, caseNo);
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        assertThat(packages(callNo)).isEqualTo(1);
        assertThat(supplements(callNo)).isEmpty();

        story.replies.caseClosed(callNo, caseNo, "罚款二千元，已缴纳。");
        story.step(callNo, "SurveyAfterCase");

        assertThat(supplements(callNo)).isNotEmpty().allSatisfy(supplement -> assertThat(supplement)
                .containsEntry("chained", true)
                .containsEntry("unchanged", true));
        assertThat(stepsOutside(callNo)).isEmpty();
        assertThat(story.count(
                        """
                        select count(*) from call_archive_supplement x join call c on c.id = x.call_id
                         where c.call_no = ? and x.parts -> 'steps' @> '[{"step": "surveyAfterCase"}]'
                           and x.parts #>> '{call,satisfied}' = 'SATISFIED'""",
                        callNo))
                .isEqualTo(1);
    }

    @Test
    void waitsForThePapersACriticalCallOwes() {
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
        assertThat(packages(callNo)).as("package while papers are owed").isZero();
        assertThat(story.runningLimits(callNo)).contains("notifyLead", "verifyAfterwards");

        story.step(callNo, "NotifyLead");
        story.step(callNo, "VerifyAfterwards");
        assertThat(packages(callNo)).isZero();
        story.step(callNo, "ApproveAfterwards");

        assertThat(packages(callNo)).isEqualTo(1);
        assertThat(supplements(callNo)).isEmpty();
        assertThat(stepsOutside(callNo)).isEmpty();
    }

    @Test
    void waitsForTheDecisionOnARequest() {
        String callNo = story.dispatched();
        request(SC_HANDLER, callNo, "EXTEND", "TEST_APPRAISAL");
        request(CallStories.CALLER, callNo, "WITHDRAW", "OTHER");
        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.WITHDRAWN);
        assertThat(packages(callNo)).isZero();

        story.step(callNo, "ApproveByLead", "decision", "REJECT", "decisionNote", "呼叫已撤回");

        assertThat(packages(callNo)).isEqualTo(1);
        assertThat(stepsOutside(callNo)).isEmpty();
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

    private void request(String userId, String callNo, String type, String reason) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "callNo",
                callNo,
                "requestType",
                type,
                "reasonCode",
                reason,
                "requestReason",
                "经现场核查并有书面材料佐证，情况属实，申请如上，请予审批。"));
        if (type.equals("EXTEND")) {
            answers.put("newDue", "2026-03-31");
        }
        story.driver.start("call-request", userId, answers);
    }

    private int packages(String callNo) {
        return story.count(
                "select count(*) from call_archive a join call c on c.id = a.call_id where c.call_no = ?", callNo);
    }

    private List<Map<String, Object>> supplements(String callNo) {
        return story.jdbc
                .sql(
                        """
                        select x.previous_sha256 = coalesce(lag(x.sha256) over (order by x.no), a.sha256) as chained,
                               x.sha256 = encode(sha256(convert_to(x.previous_sha256 || x.parts::text, 'UTF8')), 'hex')
                                   as unchanged
                          from call_archive_supplement x join call_archive a on a.call_id = x.call_id
                          join call c on c.id = x.call_id where c.call_no = ? order by x.no""")
                .param(callNo)
                .query()
                .listOfRows();
    }

    private List<String> stepsOutside(String callNo) {
        return story.jdbc
                .sql(
                        """
                        select s.step from case_act s join call c on c.call_no = s.case_no where s.case_no = ?
                           and not exists (select from call_archive a where a.call_id = c.id
                                              and a.package -> 'steps' @> jsonb_build_array(to_jsonb(s)))
                           and not exists (select from call_archive_supplement x where x.call_id = c.id
                                              and x.parts -> 'steps' @> jsonb_build_array(to_jsonb(s)))""")
                .param(callNo)
                .query(String.class)
                .list();
    }
}
