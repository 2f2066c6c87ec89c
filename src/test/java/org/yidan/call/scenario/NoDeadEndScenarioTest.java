package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.casework.process.SeatRenewal;
import org.yidan.support.OfferedForms;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;
import org.yidan.tasklist.card.TaskCards;

/** With one person per post, whom separation of duties leaves out is replaced by the next post, and everybody reads why. */
@YidanTest
class NoDeadEndScenarioTest {

    private static final String LEADER = "420381-sc.unit-leader";
    private static final String GOVERNMENT = "420381-gov.county-gov";
    private static final String CENTER = "420381-cmd.county-dispatcher";
    private static final String CENTER_LEADER = "420381-cmd.unit-leader";

    @Autowired
    OfferedForms forms;

    @Autowired
    CallStories story;

    @Autowired
    SecondOfficers seconds;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskCards cards;

    @Autowired
    SeatRenewal renewal;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
        seconds.leaveOnePersonPerPost();
    }

    @AfterEach
    void backToRealTime() {
        seconds.comeBack();
        story.clock.reset();
    }

    @Test
    void aResultIsSignedByTheNextPostWhenTheLeaderWasOnSite() {
        String callNo = story.responded();
        assertThat(options(callNo, "HandleMatter"))
                .as("the sheet says who signs then")
                .contains("参加后由", "政府领导代为审签");
        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, LEADER));
        story.step(callNo, "Cooperate");

        assertThat(offeredTo(callNo, "ApproveResult")).containsExactly("420381-GOV.county-gov");
        assertThat(why(GOVERNMENT, callNo, "ApproveResult")).contains("已参与前面的办理", "政府领导办理");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
    }

    @Test
    void aColleagueWhoGetsThePostMeanwhileSignsInsteadOfTheNextPost() {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, LEADER));
        story.step(callNo, "Cooperate");
        assertThat(offeredTo(callNo, "ApproveResult")).containsExactly("420381-GOV.county-gov");

        story.secondOfficer("420381-SC", "unit-leader");
        seconds.comeBack();
        renewal.renew();

        assertThat(offeredTo(callNo, "ApproveResult")).containsExactly("420381-SC.unit-leader");
    }

    @Test
    void theLeaderSignsWhoWasNotOnSite() {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER);
        story.step(callNo, "Cooperate");

        assertThat(offeredTo(callNo, "ApproveResult")).containsExactly("420381-SC.unit-leader");
    }

    @Test
    void theCentresLeaderReviewsWhatTheOnlyDispatcherSurveyed() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(
                callNo,
                "SurveyCaller",
                "satisfied",
                "DISSATISFIED",
                "solved",
                "PARTLY",
                "surveyReason",
                "要求赔偿十倍",
                "unreasonable",
                true);

        assertThat(offeredTo(callNo, "ReviewUnreasonable")).containsExactly("420381-CMD.unit-leader");
        story.step(callNo, "ReviewUnreasonable");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
    }

    @Test
    void aRequestOfTheLeaderIsDecidedByTheNextPost() {
        String callNo = story.responded();
        request(LEADER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");

        assertThat(offeredTo(callNo, "ApproveByLead")).containsExactly("420381-GOV.county-gov");
        assertThat(why(GOVERNMENT, callNo, "ApproveByLead")).contains("已参与前面的办理");
        story.step(callNo, "ApproveByLead");
        assertThat(offeredTo(callNo, "ApproveByCenter")).containsExactly("420381-CMD.county-dispatcher");
        story.step(callNo, "ApproveByCenter");

        assertThat(story.driver
                        .task(callNo, "HandleMatter")
                        .getDueDate()
                        .toInstant()
                        .toString())
                .startsWith("2026-03-31");
    }

    @Test
    void aRequestOfTheCentreIsDecidedByItsLeader() {
        String callNo = story.responded();
        request(CENTER, callNo, "TERMINATE", "reasonCode", "FACT_GONE");
        story.step(callNo, "ApproveByLead");

        assertThat(offeredTo(callNo, "ApproveByCenter")).containsExactly("420381-CMD.unit-leader");
        story.step(callNo, "ApproveByCenter");

        story.assertClosed(callNo, CallOutcome.TERMINATED, "EndEvent_CallStopped");
    }

    @Test
    void theApplicantReadsBeforehandWhoDecides() {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER);
        story.step(callNo, "Cooperate");
        String task = story.driver.task(callNo, "ApproveResult").getId();

        String decision = story.driver.as(LEADER, () -> cards.offers(task).stream()
                .filter(asked -> asked.kind().equals("EXTEND"))
                .map(asked -> asked.offer().decision())
                .collect(Collectors.joining()));

        assertThat(decision).contains("您本人的申请不由您审批", "政府领导审批");
    }

    @Test
    void whatIsNotDecidedInTimeGoesToTheNextPostToo() {
        String callNo = story.responded();
        request(SC_HANDLER, callNo, "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-03-31");

        story.driver.fireTimer(callNo, "Boundary_LeadLate");

        assertThat(offeredTo(callNo, "ApproveByLead"))
                .containsExactlyInAnyOrder("420381-SC.unit-leader", "420381-GOV.county-gov");
        assertThat(why(GOVERNMENT, callNo, "ApproveByLead")).contains("逾期未办");
        assertThat(story.ledger(callNo)).contains("LATE_OPINION");
        story.driver.completeAs(
                GOVERNMENT, story.driver.task(callNo, "ApproveByLead"), CallAnswers.of("ApproveByLead"));
        story.driver.fireTimer(callNo, "Boundary_CenterLate");
        story.driver.completeAs(
                CENTER_LEADER, story.driver.task(callNo, "ApproveByCenter"), CallAnswers.of("ApproveByCenter"));

        assertThat(story.driver
                        .task(callNo, "HandleMatter")
                        .getDueDate()
                        .toInstant()
                        .toString())
                .startsWith("2026-03-31");
    }

    private Set<String> offeredTo(String callNo, String stem) {
        return tasks.getIdentityLinksForTask(story.driver.task(callNo, stem).getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    private String options(String callNo, String stem) {
        return String.valueOf(forms.shown(story.driver.task(callNo, stem)).get("colleagueOptions"));
    }

    /** What the card beside the task says of who does it. */
    private String why(String reader, String callNo, String stem) {
        String task = story.driver.task(callNo, stem).getId();
        return story.driver.as(reader, () -> cards.card(task).card().facts().stream()
                .filter(fact -> fact.label().equals("由谁办理"))
                .map(fact -> fact.text())
                .collect(Collectors.joining()));
    }

    private void request(String userId, String callNo, String type, Object... answers) {
        Map<String, Object> sent = new HashMap<>(
                Map.of("callNo", callNo, "requestType", type, "requestReason", "经现场核查并有书面材料佐证，情况属实，申请如上，请予审批。"));
        for (int i = 0; i < answers.length; i += 2) {
            sent.put((String) answers[i], answers[i + 1]);
        }
        story.driver.start("call-request", userId, sent);
    }
}
