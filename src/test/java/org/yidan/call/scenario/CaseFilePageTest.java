package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.PlantedModels;
import org.yidan.support.YidanTest;

/** The page every case has: its path on its own model, forms as sent, comments, and the list that leads to it. */
@YidanTest
class CaseFilePageTest {

    private static final String STRANGER = "420381-hb.unit-handler";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    private String callNo = "";

    @BeforeEach
    void aCallOnSite() {
        story.beginOn(TUE_2026_03_10_0900);
        callNo = story.responded();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void drawsThePathOnTheVersionTheCaseRunsOn() throws IOException {
        String model = Files.readString(Path.of("processes/matter-call.bpmn"));
        String newer = PlantedModels.deploy(repository
                        .createDeployment()
                        .name("newer")
                        .addString("matter-call.bpmn", model.replace("核实受理", "核实受理新版")))
                .getId();
        try {
            Browser handler = as(SC_HANDLER);
            JsonNode path = new ObjectMapper()
                    .readTree(handler.get("/api/cases/" + callNo + "/path").body());
            String xml = handler.get(path.path("xml").asText()).body();

            assertThat(names(path.path("visited"))).isEqualTo(passed());
            assertThat(path.path("current").toString()).contains("UserTask_HandleMatter");
            assertThat(path.path("version").asInt()).isEqualTo(instance().getProcessDefinitionVersion());
            assertThat(xml).contains("核实受理").doesNotContain("核实受理新版");
            assertThat(names(path.path("flows"))).isNotEmpty().allMatch(flow -> xml.contains("id=\"" + flow + "\""));
        } finally {
            repository.deleteDeployment(newer);
        }
    }

    @Test
    void showsFormsExactlyAsSent() {
        String page = as(SC_HANDLER).page("/cases/" + callNo).body();

        assertThat(page)
                .contains("签收意见", "承办人电话", "13800000001", "2026年3月10日 10:00", "已到现场核查，摊主在场。", "丹江口")
                .contains("id=\"path-picture\"", "去办理")
                .doesNotContain("??", "org.yidan");
        assertThat(sent("AcceptDispatch", "acceptDecision")).isEqualTo("SIGN");
        assertThat(sent("AcceptDispatch", "handler")).isEqualTo(SC_HANDLER);
        assertThat(sent("FirstResponse", "responseNote")).isEqualTo("已到现场核查，摊主在场。");
        assertThat(story.count(
                        "select count(*) from sent_form where process_instance_id = ?",
                        instance().getId()))
                .isEqualTo(6);
        assertThatThrownBy(() ->
                        story.jdbc.sql("update sent_form set element = 'x'").update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void keepsCommentsOfThoseWhoTakePart() {
        Browser handler = as(SC_HANDLER);
        String address = "/cases/" + callNo + "/comments";
        String task = story.driver.task(callNo, "HandleMatter").getId();

        assertThat(handler.postForm(address, Map.of("text", "现场<已>拍照")).statusCode())
                .isEqualTo(302);
        assertThat(handler.post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"写在任务旁的话\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(handler.page("/cases/" + callNo).body()).contains("现场&lt;已&gt;拍照", "写在任务旁的话");
        assertThat(handler.postForm(address, Map.of("text", " ")).statusCode()).isEqualTo(400);
        assertThat(handler.postForm(address, Map.of("text", "长".repeat(2001))).statusCode())
                .isEqualTo(400);
        assertThat(as("420381-gov.inspector")
                        .postForm(address, Map.of("text", "看看"))
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> story.jdbc.sql("delete from case_comment").update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void doesNotExistForStrangers() {
        Browser stranger = as(STRANGER);
        String instance = instance().getId();

        for (String address : List.of(
                "/cases/" + callNo,
                "/api/cases/" + callNo + "/path",
                "/api/cases/" + callNo + "/path/model?instance=" + instance,
                "/api/cases/HJ-420381-20200101-00001/path")) {
            assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(stranger.postForm("/cases/" + callNo + "/comments", Map.of("text", "你好"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(SC_HANDLER)
                        .get("/api/cases/" + callNo + "/path?instance=other")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.page("/cases?q=" + callNo).body()).doesNotContain("/cases/" + callNo + "\"");
    }

    @Test
    void isFoundInTheListByWhatStaffKnow() {
        Browser handler = as(SC_HANDLER);
        String link = "/cases/" + callNo + "\"";

        for (String query : List.of(
                "q=" + callNo,
                "kind=CALL&q=" + callNo,
                "mine=true&q=" + callNo.toLowerCase(Locale.ROOT),
                "unit=420381-SC&status=OPEN&q=" + callNo,
                "from=2026-03-10&to=2026-03-10&q=" + callNo)) {
            assertThat(handler.page("/cases?" + query).body())
                    .as(query)
                    .contains(link)
                    .doesNotContain("??");
        }
        for (String query : List.of(
                "kind=RULING&q=" + callNo,
                "status=CLOSED&q=" + callNo,
                "to=2026-03-09&q=" + callNo,
                "unit=420381-CG&q=" + callNo)) {
            assertThat(handler.page("/cases?" + query).body()).as(query).doesNotContain(link);
        }
        assertThat(handler.page("/calls/" + callNo).statusCode()).isEqualTo(301);
        assertThat(handler.page("/calls").headers().firstValue("location").orElse(""))
                .endsWith("/cases?kind=CALL");
    }

    @Test
    void goesOnFromPageToPageWithoutGapOrRepeat() {
        Browser county = as("420381-cmd.county-dispatcher");
        List<String> seen = new ArrayList<>();
        String next = "/cases?from=2026-03-10&to=2026-03-10";
        for (int page = 0; page < 3 && !next.isEmpty(); page++) {
            String body = county.page(next).body();
            Pattern.compile("/cases/([A-Z]{2}-[0-9-]+)\"")
                    .matcher(body)
                    .results()
                    .forEach(hit -> seen.add(hit.group(1)));
            var older = Pattern.compile("href=\"([^\"]*before=[^\"]*)\"").matcher(body);
            next = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }

        assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void showsTheRulingACallLedToOnItsOwnModel() {
        String ruling = story.rulingOf(story.disputed());
        Browser county = as("420381-cmd.county-dispatcher");

        assertThat(county.page("/cases/" + ruling).body())
                .contains("责任裁定", "id=\"path-picture\"", "id=\"comments\"")
                .doesNotContain("??", "org.yidan");
        assertThat(county.get("/api/cases/" + ruling + "/path").body()).contains("\"process\":\"责任裁定\"");
    }

    private HistoricProcessInstance instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(callNo)
                .singleResult();
    }

    private TreeSet<String> passed() {
        TreeSet<String> passed = new TreeSet<>();
        history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance().getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(id -> id.replace("#multiInstanceBody", ""))
                .forEach(passed::add);
        return passed;
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String sent(String step, String field) {
        return story.jdbc
                .sql("select answers ->> ? from sent_form where process_instance_id = ? and element = ?")
                .params(field, instance().getId(), "UserTask_" + step)
                .query(String.class)
                .single();
    }

    private Browser as(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }
}
