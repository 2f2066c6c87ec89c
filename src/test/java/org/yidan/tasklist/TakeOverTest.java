package org.yidan.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.NewCase;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.PlantedModels;
import org.yidan.support.ProcessDriver;
import org.yidan.support.Race;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** A colleague of the same post takes a claimed task over: with a reason, once, and for everybody to read. */
@YidanTest
class TakeOverTest {

    private static final String FIRST = "420381-sc.unit-clerk";
    private static final String REASON = "同事今日外出培训，由我先行签收。";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    @Autowired
    SecondOfficers officers;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService deployments;

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Race race;

    @Autowired
    OfficeClock clock;

    private String second = "";
    private String callNo = "";
    private Task task;

    @BeforeEach
    void aTaskTheFirstClerkClaimed() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        second = officers.second("420381-SC", "unit-clerk");
        callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        task = driver.task(callNo, "AcceptDispatch");
        claim();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void givesTheTaskToTheColleagueAndWritesItDown() {
        assertThat(takeOver(second, REASON).statusCode()).isEqualTo(204);

        assertThat(holder()).isEqualTo(second);
        assertThat(jdbc.sql(
                                """
                        select actor || ' ' || note || ' ' || (answers ->> 'from') || ' ' || (answers ->> 'step') from case_act s where s.case_no = ? and step = 'takeOverTask'""")
                        .param(callNo)
                        .query(String.class)
                        .list())
                .containsExactly(second + " " + REASON + " " + FIRST + " acceptDispatch");
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task.getId())
                        .userId(second)
                        .operationType("Assign")
                        .singleResult()
                        .getNewValue())
                .isEqualTo(second);
        assertThat(Browser.basic(port, FIRST, "yidan")
                        .get("/engine-rest/task/" + task.getId())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNotCountAsTheStepItself() {
        takeOver(second, REASON);

        assertThat(jdbc.sql(
                                """
                        select count(*) from case_act s
                         where s.case_no = ? and s.actor = ? and step = 'acceptDispatch'""")
                        .params(callNo, second)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForAReasonOfFiveToTwoHundredCharacters() {
        for (String reason : List.of("", "  请假了 ", "长".repeat(201))) {
            HttpResponse<String> answer = takeOver(second, reason);
            assertThat(answer.statusCode()).as(reason).isEqualTo(400);
            assertThat(answer.body()).contains("5 至 200 个字");
        }
        assertThat(holder()).isEqualTo(FIRST);
    }

    @Test
    void isRefusedToWhoHoldsItToWhoHasNoPostAndWhenNobodyHoldsIt() {
        assertThat(takeOver(FIRST, REASON).body()).contains("已在您名下");
        assertThat(takeOver("420381-cg.unit-clerk", REASON).statusCode()).isEqualTo(404);
        tasks.setAssignee(task.getId(), null);
        HttpResponse<String> free = takeOver(second, REASON);
        assertThat(free.statusCode()).isEqualTo(409);
        assertThat(free.body()).contains("直接点“认领”");
    }

    @Test
    void isRefusedWhenTheTaskHasChangedHandsSinceThePageWasDrawn() {
        HttpResponse<String> answer = Browser.basic(port, second, "yidan")
                .post(
                        "/api/tasks/" + task.getId() + "/take-over",
                        "{\"reason\": \"%s\", \"from\": \"somebody.else\"}".formatted(REASON));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("刚有变动");
        assertThat(holder()).isEqualTo(FIRST);
    }

    @Test
    void tellsTheLoserOfARace() throws Exception {
        Callable<Object> over = () -> takeOver(second, REASON).statusCode();
        Callable<Object> back = () -> driver.as(FIRST, () -> Browser.basic(port, FIRST, "yidan")
                .post("/engine-rest/task/" + task.getId() + "/unclaim", "{}")
                .statusCode());

        assertThat(race.run(task.getId(), List.of(over, back))).containsExactly(204, 409);
        assertThat(holder()).isEqualTo(second);
        tasks.setAssignee(task.getId(), FIRST);
        assertThat(race.run(task.getId(), List.of(back, over))).containsExactly(204, 409);
        assertThat(holder()).isNull();
    }

    @Test
    void writesIntoTheJournalOfACaseOfAnyKind() {
        String caseNo = files.open(
                        new NewCase(CaseKind.JOINT_TASK, "420381", "接手测试", null, null, NewCase.ORDINARY, null))
                .caseNo();
        String definition = "engine-test-task";
        deployIfMissing(definition);
        String instance = runtime.startProcessInstanceByKey(
                        definition, caseNo, Map.of("post", "420381-SC.unit-clerk", "title", "接手测试"))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        claim();

        assertThat(takeOver(second, REASON).statusCode()).isEqualTo(204);

        assertThat(task.getDescription()).isEqualTo(caseNo + " · 接手测试");
        assertThat(jdbc.sql("select actor || ' ' || result from case_act where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly(second + " TASK_TAKEN_OVER");
    }

    @Test
    void saysOnTheCardsWhoHasItAndHowSoonItIsDue() {
        String body = Browser.basic(port, second, "yidan")
                .get("/api/tasks/cards?ids=" + task.getId() + ",nothing")
                .body();

        assertThat((int) JsonPath.read(body, "$.length()")).isEqualTo(1);
        assertThat((String) JsonPath.read(body, "$[0].state")).isIn("TODAY", "SOON");
        assertThat((String) JsonPath.read(body, "$[0].holder")).contains("签收员");
        assertThat(Browser.basic(port, "420381-cg.unit-clerk", "yidan")
                        .get("/api/tasks/cards?ids=" + task.getId())
                        .body())
                .isEqualTo("[]");
    }

    private void deployIfMissing(String definition) {
        if (deployments
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(definition)
                        .count()
                == 0) {
            PlantedModels.deploy(deployments.createDeployment().addClasspathResource("engine/engine-test-task.bpmn"));
        }
    }

    private void claim() {
        driver.as(FIRST, () -> {
            tasks.claim(task.getId(), FIRST);
            return null;
        });
    }

    private HttpResponse<String> takeOver(String user, String reason) {
        return Browser.basic(port, user, "yidan")
                .post("/api/tasks/" + task.getId() + "/take-over", "{\"reason\": \"%s\"}".formatted(reason));
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
