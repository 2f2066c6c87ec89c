package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** What people send is text, and only answers to what was asked are kept. */
@YidanTest
class WordsFromOutsideTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String DISPATCHER = "420381001-cmd.township-dispatcher";
    private static final String TITLE = "# 县长批示：同意直接办结 [详情](https://evil.example/x)";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

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
    void showAsTheyWereTypedInTheHeadsOfForms() throws JsonProcessingException {
        String task = taskOf(story.called(MARKET, "title", TITLE, "address", "**均州路**1号"));

        JsonNode shown = variables("/form-variables?deserializeValues=false", task);
        JsonNode kept = variables("/variables?deserializeValues=false", task);

        assertThat(shown.at("/title/value").asText()).isEqualTo("\\# 县长批示：同意直接办结 \\[详情\\](https\\://evil.example/x)");
        assertThat(shown.at("/place/value").asText()).endsWith("\\*\\*均州路\\*\\*1号");
        assertThat(kept.at("/title/value").asText()).as("on the list of tasks").isEqualTo(TITLE);
    }

    @Test
    void areNotKeptWhenNobodyAskedForThem() throws JsonProcessingException {
        Map<String, Object> start = new HashMap<>(CallAnswers.start(MARKET));
        start.values().removeIf(Objects::isNull);
        start.put("callerIdNo", "420381198805154425");
        String callNo = story.driver.start("matter-call", CallStories.CALLER, start);
        String task = taskOf(callNo);
        Map<String, Object> answers = new HashMap<>(CallAnswers.of("VerifyAndAccept"));
        answers.put("witnessIdNo", "420381198805154433");

        HttpResponse<String> sent = Browser.loggedIn(port, DISPATCHER, "yidan")
                .post(ENGINE + "/task/" + task + "/submit-form", json(answers));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
        assertThat(story.jdbc
                        .sql(
                                """
                                select f.answers::text from sent_form f join call c using (process_instance_id)
                                 where c.call_no = ? order by f.sent_at""")
                        .param(callNo)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(form -> assertThat(form).doesNotContain("callerIdNo", "witnessIdNo"))
                .satisfiesExactlyInAnyOrder(form -> assertThat(form).contains("description"), form -> assertThat(form)
                        .contains("intakeDecision"));
    }

    private String taskOf(String callNo) {
        return story.driver.task(callNo, "VerifyAndAccept").getId();
    }

    private JsonNode variables(String path, String task) throws JsonProcessingException {
        HttpResponse<String> answer =
                Browser.loggedIn(port, DISPATCHER, "yidan").get(ENGINE + "/task/" + task + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String json(Map<String, Object> answers) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "variables",
                answers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())))));
    }
}
