package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/** Two act on one task of a call at the same moment: one wins, the other is told, nothing is done twice. */
@YidanTest
class TwoUsersOneTaskTest {

    private static final String TAKEN = "该任务刚被他人处理，请刷新任务列表。";
    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String DISPATCHER = "420381-cmd.county-dispatcher";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    Race race;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService management;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void letsOneOfTwoClerksClaim() throws Exception {
        String callNo = story.dispatched();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        String second = story.secondOfficer("420381-SC", "unit-clerk");

        List<Object> results = race.run(task.getId(), List.of(claim(CLERK, task), claim(second, task)));

        assertThat(results.get(0)).isEqualTo("done");
        assertTold(results.get(1));
        assertThat(story.driver.task(callNo, "AcceptDispatch").getAssignee()).isEqualTo(CLERK);
    }

    @Test
    void letsOneOfTwoClerksSign() throws Exception {
        String callNo = story.dispatched();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        String second = story.secondOfficer("420381-SC", "unit-clerk");

        List<Object> results =
                race.run(task.getId(), List.of(submit(CLERK, task, signature()), submit(second, task, signature())));

        assertThat(results.get(0)).isEqualTo("done");
        assertTold(results.get(1));
        assertSignedOnce(callNo, CLERK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/", "/camunda/api/engine/engine/default/task/"})
    void tellsWhoComesSecondOverHttp(String api) throws Exception {
        String callNo = story.dispatched();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        Browser first = Browser.loggedIn(port, CLERK, "yidan");
        Browser second = Browser.loggedIn(port, story.secondOfficer("420381-SC", "unit-clerk"), "yidan");
        String path = api + task.getId() + "/submit-form";
        String form = json(signature());

        List<Object> results =
                race.run(task.getId(), List.of(() -> first.post(path, form), () -> second.post(path, form)));

        HttpResponse<?> won = (HttpResponse<?>) results.get(0);
        HttpResponse<?> lost = (HttpResponse<?>) results.get(1);
        assertThat(won.statusCode()).as("%s", won.body()).isEqualTo(204);
        assertThat(lost.statusCode()).as("%s", lost.body()).isEqualTo(409);
        Map<String, Object> told = JsonPath.read((String) lost.body(), "$");
        assertThat(told).containsOnlyKeys("type", "message").containsEntry("message", TAKEN);
        assertSignedOnce(callNo, CLERK);
    }

    @Test
    void letsOneOfTwoDispatchersDecideAReturn() throws Exception {
        String callNo = story.dispatched();
        story.step(
                callNo,
                "AcceptDispatch",
                "acceptDecision",
                "RETURN",
                "returnReason",
                "NOT_OUR_DUTY",
                "returnBasis",
                "三定规定第四条未列此职责");
        Task task = story.driver.task(callNo, "DecideReturn");
        String second = story.secondOfficer("420381-CMD", "county-dispatcher");
        Map<String, Object> rejection = CallAnswers.of("DecideReturn");
        Map<String, Object> redispatch = CallAnswers.of(
                "DecideReturn", "returnDecision", "REDISPATCH", "decisionReason", "事项匹配有误", "matterCode", "SY-SC-007");

        List<Object> results =
                race.run(task.getId(), List.of(submit(DISPATCHER, task, rejection), submit(second, task, redispatch)));

        assertThat(results.get(0)).isEqualTo("done");
        assertTold(results.get(1));
        assertThat(entries(callNo, "decideReturn")).isEqualTo(1);
        assertThat(story.record(callNo).matter().code()).isEqualTo(MARKET);
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsEitherTheLeaderApproveOrTheTimerForward(boolean leaderFirst) throws Exception {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");
        Task task = story.driver.task(callNo, "ApproveUpwardCall");
        Job timer = story.driver.timer(callNo, "Boundary_ApprovalOverdue");
        story.beginOn(timer.getDuedate().toInstant());
        Callable<?> approval = submit(story.driver.holderOf(task), task, CallAnswers.of("ApproveUpwardCall"));
        Callable<?> forwarding = () -> {
            management.executeJob(timer.getId());
            return "done";
        };

        List<Object> results =
                race.run(task.getId(), leaderFirst ? List.of(approval, forwarding) : List.of(forwarding, approval));

        assertThat(results.get(0)).isEqualTo("done");
        if (leaderFirst) {
            assertThat(results.get(1)).isInstanceOf(OptimisticLockingException.class);
        } else {
            assertTold(results.get(1));
        }
        assertThat(entries(callNo, "approveUpwardCall")).isEqualTo(1);
        assertThat(story.driver.openSteps(callNo)).containsExactly("DispatchCall");
        assertThat(story.driver.timers(callNo, "Boundary_ApprovalOverdue")).isEmpty();
    }

    private Callable<?> claim(String user, Task task) {
        return () -> story.driver.as(user, () -> {
            tasks.claim(task.getId(), user);
            return "done";
        });
    }

    private Callable<?> submit(String user, Task task, Map<String, Object> answers) {
        return () -> story.driver.as(user, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return "done";
        });
    }

    private Map<String, Object> signature() {
        return Map.of(
                "acceptDecision",
                "SIGN",
                "handler",
                SC_HANDLER,
                "handlerPhone",
                "13800000001",
                "plannedVisitAt",
                story.inMinutes(60));
    }

    private static void assertTold(Object refusal) {
        assertThat(refusal).isInstanceOfSatisfying(DomainException.class, told -> {
            assertThat(told.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(told).hasMessage(TAKEN);
        });
    }

    private void assertSignedOnce(String callNo, String clerk) {
        assertThat(entries(callNo, "acceptDispatch")).isEqualTo(1);
        assertThat(story.count(
                        """
                        select count(*) from dispatch d join call c on c.id = d.call_id
                         where c.call_no = ? and d.current and d.accepted_by = ?""",
                        callNo,
                        clerk))
                .isEqualTo(1);
        assertThat(story.driver.openSteps(callNo)).containsExactly("FirstResponse");
    }

    private int entries(String callNo, String step) {
        return story.count("select count(*) from case_act s where s.case_no = ? and s.step = ?", callNo, step);
    }

    private static String json(Map<String, Object> answers) throws JsonProcessingException {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((field, value) -> variables.put(field, Map.of("value", value)));
        return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
    }
}
