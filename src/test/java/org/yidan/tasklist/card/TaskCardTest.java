package org.yidan.tasklist.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** What the card beside a task says, to whom, and what may be asked for there. */
@YidanTest
class TaskCardTest {

    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String HANDLER = "420381-sc.unit-handler";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void begin() {
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void saysMatterDutyBasisGuideAndWhyThen() throws Exception {
        String callNo = dispatched();

        JsonNode answer = card(CLERK, task(callNo, "AcceptDispatch"));
        JsonNode card = answer.get("card");

        assertThat(answer.get("step").asText()).isEqualTo("acceptDispatch");
        assertThat(card.get("no").asText()).isEqualTo(callNo);
        assertThat(card.get("page").asText()).isEqualTo("/cases/" + callNo);
        assertThat(card.at("/duty/role").asText()).isEqualTo("牵头承办");
        assertThat(card.at("/duty/sentence").asText()).contains("查处经营超过保质期");
        assertThat(card.at("/matter/code").asText()).isEqualTo(CallStories.MARKET);
        assertThat(card.at("/matter/basis/0/law").asText()).isEqualTo("中华人民共和国食品安全法");
        assertThat(card.at("/matter/basis/0/article").asText()).isEqualTo("第三十四条");
        assertThat(card.at("/matter/guide")).hasSize(5);
        assertThat(card.at("/matter/guide/1/timeNode").asText()).isEqualTo("8工作小时内");
        assertThat(card.at("/clocks/0/own").asBoolean()).isTrue();
        assertThat(card.at("/clocks/0/explanation/0").asText()).contains("周二", "小时");
        assertThat(Instant.parse(card.at("/clocks/0/remindAt").asText()))
                .isBefore(Instant.parse(card.at("/clocks/0/yellowAt").asText()));
        assertThat(card.at("/acts/0/step").asText()).isNotEmpty();
        assertThat(answer.toString()).doesNotContain("pages.", "??");
    }

    @Test
    void marksTheGuidesStepsThatAreDoneAndTellsTheCooperatorItsOwnPart() throws Exception {
        String callNo = responded();

        JsonNode cooperating =
                card(story.driver.holderOf(story.driver.task(callNo, "Cooperate")), task(callNo, "Cooperate"));
        story.handle(callNo, HANDLER);
        story.step(callNo, "Cooperate");
        JsonNode leader = card("420381-sc.unit-leader", task(callNo, "ApproveResult"));

        assertThat(cooperating.at("/card/duty/role").asText()).isEqualTo("配合");
        assertThat(cooperating.at("/card/duty/sentence").asText()).isNotEmpty();
        assertThat(leader.at("/card/matter/guide").findValuesAsText("done")).contains("true");
        assertThat(leader.at("/card/others/0/part").asText()).isEqualTo("配合办理");
        assertThat(leader.at("/card/others/0/done").asBoolean()).isTrue();
        assertThat(leader.at("/card/duty/role").asText()).isEqualTo("审批");
    }

    @Test
    void doesNotKnowTheTaskForStrangersAndMasksTheCallerForUnits() throws Exception {
        String callNo = dispatched();
        String task = task(callNo, "AcceptDispatch");

        for (String stranger : List.of("420381-hb.unit-clerk", "420381002-cmd.township-dispatcher", HANDLER)) {
            assertThat(as(stranger).get("/api/tasks/" + task + "/card").statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(as(stranger).get("/api/tasks/" + task + "/asks").statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(Browser.anonymous(port).get("/api/tasks/" + task + "/card").statusCode())
                .isEqualTo(401);
        assertThat(card(CLERK, task).toString())
                .contains("呼叫人")
                .doesNotContain("13800000000")
                .doesNotContain("李某");
    }

    @Test
    void showsTheWindowOfAReturnAndGreysItWhenItIsOver() throws Exception {
        String callNo = dispatched();
        String task = task(callNo, "AcceptDispatch");

        JsonNode open = offer(CLERK, task, "RETURN");
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T16:00+08:00").toInstant());
        JsonNode over = offer(CLERK, task, "RETURN");

        assertThat(open.get("window").asText()).contains("退回截止：");
        assertThat(open.get("elsewhere").asText()).contains("签收意见");
        assertThat(open.get("impossible").isNull()).isTrue();
        assertThat(over.get("impossible").asText()).isNotEmpty();
        assertThat(as(CLERK)
                        .post("/api/tasks/" + task + "/asks", "{\"kind\":\"RETURN\",\"answers\":{}}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void takesAnExtensionFromTheCardThroughToTheDecision() throws Exception {
        String callNo = responded();
        String task = task(callNo, "HandleMatter");

        JsonNode offer = offer(HANDLER, task, "EXTEND");
        var incomplete = as(HANDLER).post("/api/tasks/" + task + "/asks", "{\"kind\":\"EXTEND\",\"answers\":{}}");
        var asked = as(HANDLER).post("/api/tasks/" + task + "/asks", extension(offer, "last"));

        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("请填写");
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(offer(HANDLER, task, "EXTEND").get("impossible").asText()).isNotEmpty();

        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter");

        assertThat(story.driver.task(callNo, "HandleMatter").getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse(lastDay(offer) + "T18:00+08:00").toInstant());
        assertThat(card(HANDLER, task).at("/card/clocks/0/moves/0").asText()).contains("延期");
        assertThat(offer(HANDLER, task, "EXTEND").get("impossible").asText()).isNotEmpty();
    }

    @Test
    void refusesADayOutOfRangeInTheWordsOfTheRule() throws Exception {
        String callNo = responded();
        String task = task(callNo, "HandleMatter");

        var late = as(HANDLER)
                .post(
                        "/api/tasks/" + task + "/asks",
                        """
                        {"kind":"EXTEND","answers":{"reasonCode":"PARTY","newDue":"2026-09-30","requestReason":"当事人外出未归"}}""");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("extension-out-of-range");
        assertThat(offer(HANDLER, task, "EXTEND").get("impossible").isNull()).isTrue();
    }

    @Test
    void showsTheCardsOfARulingToo() throws Exception {
        assertThat(cardsOfLinked(story.disputed())).isNotEmpty();
    }

    @Test
    void showsTheCardsOfAJointTaskToo() throws Exception {
        String callNo = story.called("SY-SC-004");
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        story.sign(callNo, "420381-cg.unit-handler");
        story.respond(callNo, "420381-cg.unit-handler");

        assertThat(cardsOfLinked(callNo)).contains("ReceiveJointTask");
    }

    @Test
    void showsTheCardsOfAListAdjustmentToo() throws Exception {
        String caseNo = story.driver.start(
                "list-adjustment",
                "420381-cg.unit-leader",
                Map.of(
                        "type",
                        "CHANGE_LIMIT",
                        "reason",
                        "近半年呼叫反映办理时限过长，须调整清单。",
                        "matterCode",
                        "SY-CG-007",
                        "handleDays",
                        5,
                        "law",
                        "中华人民共和国行政处罚法",
                        "article",
                        "第二十四条",
                        "inForceFrom",
                        "2021-07-15"));

        assertThat(cardsOf(caseNo)).contains("AcceptProposal");
    }

    private List<String> cardsOfLinked(String callNo) throws Exception {
        List<String> seen = new ArrayList<>();
        for (String caseNo : linked(callNo)) {
            seen.addAll(cardsOf(caseNo));
        }
        return seen;
    }

    private List<String> cardsOf(String caseNo) throws Exception {
        List<String> steps = story.driver.openSteps(caseNo);
        for (String stem : steps) {
            var task = story.driver.open(caseNo, stem).get(0);
            JsonNode card = card(story.driver.holderOf(task), task.getId()).get("card");
            assertThat(card.get("no").asText()).isEqualTo(caseNo);
            assertThat(card.at("/duty/sentence").asText()).isNotEmpty();
            assertThat(card.toString()).doesNotContain("pages.");
        }
        return steps;
    }

    private List<String> linked(String callNo) {
        return story.jdbc
                .sql("select to_no from case_link where from_no = ?")
                .param(callNo)
                .query(String.class)
                .list();
    }

    private static String lastDay(JsonNode offer) {
        return offer.at("/fields/1/last").asText();
    }

    private static String extension(JsonNode offer, String bound) {
        return "{\"kind\":\"EXTEND\",\"answers\":{\"reasonCode\":\"TEST_APPRAISAL\",\"newDue\":\""
                + offer.at("/fields/1/" + bound).asText()
                + "\",\"requestReason\":\"等待食品检验报告，检验机构书面告知需二十日。\"}}";
    }

    private String dispatched() {
        String callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        return callNo;
    }

    private String responded() {
        String callNo = dispatched();
        story.sign(callNo, HANDLER);
        story.respond(callNo, HANDLER);
        return callNo;
    }

    private String task(String callNo, String stem) {
        return story.driver.task(callNo, stem).getId();
    }

    private JsonNode card(String user, String task) throws Exception {
        var answer = as(user).get("/api/tasks/" + task + "/card");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode offer(String user, String task, String kind) throws Exception {
        for (JsonNode offered :
                json.readTree(as(user).get("/api/tasks/" + task + "/asks").body())) {
            if (offered.get("kind").asText().equals(kind)) {
                return offered.get("offer");
            }
        }
        throw new AssertionError("not offered: " + kind);
    }

    private Browser as(String user) {
        return Browser.basic(port, user, "yidan");
    }
}
