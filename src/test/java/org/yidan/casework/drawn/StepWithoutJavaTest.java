package org.yidan.casework.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.duty.OverdueSteps;
import org.yidan.engine.Browser;
import org.yidan.printing.PaperShelf;
import org.yidan.support.Photos;
import org.yidan.support.YidanTest;

/** A step that a designer makes of the template alone is worked, told, printed and timed like every other one. */
@YidanTest
class StepWithoutJavaTest {

    private static final String NAME = "现场拍照复核";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    @Autowired
    CallStories story;

    @Autowired
    RuntimeService runtime;

    @Autowired
    OverdueSteps overdue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PaperShelf shelf;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private Browser designer;

    @BeforeEach
    void deployed() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        designer = Browser.basic(port, "designer", "yidan");
        ok(designer.deploy(RecheckByPhoto.files()));
    }

    /** Later tests begin calls of the shipped model again. */
    @AfterEach
    void shippedAgain() {
        ok(designer.deploy(RecheckByPhoto.shipped()));
        story.clock.reset();
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }

    private String fedBack() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");
        return callNo;
    }

    private static String sent(String result, String more) {
        return "{\"variables\":{\"recheckResult\":{\"value\":\"" + result + "\"}" + more + "}}";
    }

    private static final String NOTE = ",\"recheckNote\":{\"value\":\"摊位已清理，现场干净。\"}";

    @Test
    void isWorkedByTwoPeopleShownAndPrintedByItsNameInTheModel() {
        String callNo = fedBack();
        Task task = story.driver.task(callNo, "RecheckByPhoto");
        assertThat(task.getName()).isEqualTo(NAME);
        assertThat(task.getDueDate()).isNotNull();
        assertThat(story.runningLimits(callNo)).contains("recheckByPhoto");

        String second = story.secondOfficer("420381-SC", "unit-handler");
        Browser handler = Browser.loggedIn(port, CallStories.SC_HANDLER, "yidan");
        Browser colleague = Browser.loggedIn(port, second, "yidan");

        // Who handled the call may not look at his own work.
        HttpResponse<String> own = handler.post(TASKS + task.getId() + "/submit-form", sent("PASS", NOTE));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(403);
        assertThat(own.body()).contains("不能由办过前面环节的人办理");

        // What the form asks is asked by the server, too, and all at once.
        HttpResponse<String> faulty = colleague.post(
                TASKS + task.getId() + "/submit-form",
                sent("MAYBE", ",\"recheckScore\":{\"value\":101,\"type\":\"Integer\"}"));
        assertThat(faulty.statusCode()).as(faulty.body()).isEqualTo(400);
        assertThat(faulty.body()).contains("复核结论", "整改评分", "复核情况");

        // The card says what is to be done and in which capacity, and the filters of the list have the task.
        assertThat(ok(colleague.get("/api/tasks/" + task.getId() + "/card")).body())
                .contains("本局复核办法第3条", NAME);

        filtersFollowModels();
        assertThat(inFilter(colleague, "待办理")).contains(task.getId());
        assertThat(jdbc.sql("select subject from notice_event where task_id = ?")
                        .param(task.getId())
                        .query(String.class)
                        .list())
                .containsOnly(NAME);

        ok(colleague.post(TASKS + task.getId() + "/submit-form", sent("REDO", NOTE)));
        story.driver.advance(Duration.ofMinutes(5));
        story.step(callNo, "GiveFeedback");

        Task again = story.driver.task(callNo, "RecheckByPhoto");
        int photo = JsonPath.read(
                ok(colleague.upload("/api/call-files", "site.jpg", Photos.jpeg()))
                        .body(),
                "$.id");
        ok(colleague.post(
                TASKS + again.getId() + "/submit-form",
                sent(
                        "PASS",
                        NOTE + ",\"recheckScore\":{\"value\":90,\"type\":\"Integer\"},\"fileIds\":{\"value\":\"" + photo
                                + "\"}")));

        assertThat(story.driver.openSteps(callNo)).containsExactly("VerifyOnSite");
        assertThat(runtime.getVariable(story.driver.task(callNo, "VerifyOnSite").getExecutionId(), "recheckScore"))
                .isEqualTo(90);
        assertThat(story.runningLimits(callNo)).doesNotContain("recheckByPhoto");
        assertThat(jdbc.sql(
                                "select label || duty_role || matter_code || note from case_act where case_no = ? and step = 'recheckByPhoto' order by id")
                        .param(callNo)
                        .query(String.class)
                        .list())
                .containsExactly(
                        NAME + "LEAD" + CallStories.MARKET + "复核结论：不到位，重新反馈；摊位已清理，现场干净。",
                        NAME + "LEAD" + CallStories.MARKET + "复核结论：整改到位；整改评分：90；摊位已清理，现场干净。");
        assertThat(story.count(
                        "select count(*) from case_attachment where case_no = ? and step = 'recheckByPhoto'", callNo))
                .isEqualTo(1);
        isShown(callNo, colleague);
    }

    private void isShown(String callNo, Browser reader) {
        String page = reader.page("/cases/" + callNo).body();
        assertThat(page)
                .contains(NAME, NAME + "办理单", "牵头")
                .doesNotContain(">recheckByPhoto<", "recheckByPhoto<", ">STEP<");
        assertThat(ok(reader.get("/api/cases/" + callNo + "/path")).body()).contains("UserTask_RecheckByPhoto");
        String paper = shelf.read(CallStories.SC_HANDLER, callNo, "STEP");
        assertThat(paper).contains(NAME + "办理单", "复核结论", "整改到位", "摊位已清理，现场干净。", "承办人");
        assertThat(reader.page("/cases/" + callNo + "/papers/S3.pdf").statusCode())
                .isEqualTo(404);
    }

    private void filtersFollowModels() {
        ReflectionTestUtils.invokeMethod(context.getBean("identityAtStart"), "followModels");
    }

    private static String inFilter(Browser reader, String name) {
        List<String> found = JsonPath.read(
                ok(reader.get("/camunda/api/engine/engine/default/filter?maxResults=100"))
                        .body(),
                "$[?(@.name=='" + name + "')].id");
        return ok(reader.get("/camunda/api/engine/engine/default/filter/" + found.get(0) + "/list?maxResults=200"))
                .body();
    }

    @Test
    void itsOverdueReachesTheLedgerOnce() {
        String callNo = fedBack();

        overdue.look();
        assertThat(story.ledger(callNo)).isEmpty();
        story.driver.advance(Duration.ofDays(2));
        overdue.look();
        overdue.look();

        assertThat(story.ledger(callNo)).containsExactly("OVERDUE_STEP");
        assertThat(jdbc.sql("select fact from ledger_entry where business_key = ?")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .contains(NAME, "本局复核办法第3条");
        assertThat(Browser.loggedIn(port, "420381-gov.inspector", "yidan")
                        .page("/cases/" + callNo)
                        .body())
                .contains("环节超期");
    }

    /** Without a limit the clerk before is told which step lacks it, and nothing happens. */
    @Test
    void aStepWithoutALimitIsSaidByItsName() {
        Map<String, String> files = RecheckByPhoto.files();
        files.put(
                "matter-call.bpmn",
                RecheckByPhoto.changed(RecheckByPhoto.TASK.replaceAll(
                        "<camunda:property name=\"yidan:(limit|clock|basis)\".*\n", "")));
        HttpResponse<String> deployed = designer.deploy(files);
        if (deployed.statusCode() == 400) {
            return; // refused by the rules of models already
        }
        String callNo = story.approved();
        Task task = story.driver.task(callNo, "GiveFeedback");

        HttpResponse<String> refused = Browser.loggedIn(port, CallStories.SC_HANDLER, "yidan")
                .post(TASKS + task.getId() + "/submit-form", feedback());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains(NAME, "没有办理期限");
        assertThat(story.driver.openSteps(callNo)).contains("GiveFeedback");
    }

    private static String feedback() {
        StringBuilder variables = new StringBuilder();
        org.yidan.call.scenario.CallAnswers.of("GiveFeedback").forEach((field, value) -> variables
                .append(variables.isEmpty() ? "" : ",")
                .append("\"" + field + "\":{\"value\":\"" + value + "\"}"));
        return "{\"variables\":{" + variables + "}}";
    }

    /** A step of the application cannot be taken from its desk, nor its key be borrowed. */
    @Test
    void noStepOfTheApplicationIsCompletedByAForm() {
        Map<String, String> files = RecheckByPhoto.shipped();
        files.put(
                "matter-call.bpmn",
                files.get("matter-call.bpmn")
                        .replace(
                                "<camunda:taskListener expression=\"${feedback.verifyOnSite(task)}\" event=\"complete\" />",
                                ""));
        HttpResponse<String> deployed = designer.deploy(files);
        if (deployed.statusCode() == 400) {
            return; // refused by the rules of models already
        }
        String callNo = fedBack();
        Task task = story.driver.task(callNo, "VerifyOnSite");
        String verifier = story.driver.holderOf(task);

        HttpResponse<String> refused = Browser.loggedIn(port, verifier, "yidan")
                .post(TASKS + task.getId() + "/submit-form", "{\"variables\":{}}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("系统自带的环节");
        assertThat(List.of(story.driver.openSteps(callNo))).contains(List.of("VerifyOnSite"));
    }
}
