package org.yidan.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.AnswerRefused;
import org.yidan.engine.AnswerRefused.Fault;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Whatever is wrong with a form is said at once, in its own words and order, and nothing is done with it. */
@YidanTest
class FaultsOfAFormTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CallStories story;

    @BeforeEach
    void onAWorkingDay() {
        story.clock.moveTo(OffsetDateTime.parse(CallAnswers.MORNING).toInstant());
    }

    @AfterEach
    void back() {
        story.clock.reset();
    }

    @Test
    void namesEveryAnswerThatIsMissingAsTheFormDoes() {
        String callNo = story.dispatched();

        AnswerRefused refused = refused(callNo, "AcceptDispatch", Map.of("acceptDecision", "SIGN"));

        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.code()).isEqualTo("forms.missing");
        assertThat(refused.faults())
                .extracting(Fault::field)
                .containsExactly("handler", "handlerPhone", "plannedVisitAt");
        assertThat(refused.faults()).extracting(Fault::label).containsExactly("承办人", "承办人电话", "计划到场日期");
        assertThat(refused).hasMessage("有 3 处需要修改：请填写“承办人”。请填写“承办人电话”。请填写“计划到场日期”。");
    }

    @Test
    void saysTooShortAndUnreadableTogether() {
        String callNo = story.dispatched();
        story.sign(callNo, CallStories.SC_HANDLER);

        AnswerRefused refused = refused(
                callNo,
                "FirstResponse",
                Map.of("arrivedAt", "昨天", "persons", "[\"x\"]", "lat", "东边", "responseNote", "到"));

        assertThat(refused.faults())
                .extracting(Fault::field, Fault::rule)
                .containsExactly(
                        tuple("arrivedAt", "unreadable"),
                        tuple("lat", "unreadable"),
                        tuple("responseNote", "too-short"));
        assertThat(story.driver.openSteps(callNo)).contains("FirstResponse");
    }

    /** What is asked for some answers only is not missed while that answer is missing. */
    @Test
    void guessesNothingFromAChoiceThatIsMissing() {
        String callNo = story.dispatched();

        assertThat(refused(callNo, "AcceptDispatch", Map.of()).faults())
                .extracting(Fault::field)
                .containsExactly("acceptDecision");

        story.sign(callNo, CallStories.SC_HANDLER);
        story.respond(callNo, CallStories.SC_HANDLER);

        assertThat(refused(callNo, "HandleMatter", Map.of("result", "RESOLVED")).faults())
                .extracting(Fault::field)
                .containsExactly("measures", "measure");
    }

    @Test
    void tellsThemToTheStartFormToo() {
        Map<String, Object> answers = new HashMap<>(CallAnswers.start(CallStories.MARKET));
        answers.keySet().removeAll(List.of("title", "address"));
        answers.put("description", "短");

        AnswerRefused refused = catchThrowableOfType(
                AnswerRefused.class, () -> story.driver.start("matter-call", CallStories.CALLER, answers));

        assertThat(refused.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("title", "description", "address");
    }

    @Test
    void sendsThemFieldByFieldToThePage() {
        String callNo = story.dispatched();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        Browser clerk = Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan");

        HttpResponse<String> answer = clerk.post(
                "/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form",
                """
                {"variables": {"acceptDecision": {"value": "RETURN"}}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("forms.missing");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.faults[*].field"))
                .containsExactly("returnReason", "returnBasis");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.faults[*].label"))
                .containsExactly("退回原因", "退回依据");
        assertThat(JsonPath.<String>read(answer.body(), "$.faults[1].message")).isEqualTo("请填写“退回依据”。");
    }

    private AnswerRefused refused(String callNo, String step, Map<String, Object> answers) {
        return catchThrowableOfType(AnswerRefused.class, () -> story.driver.complete(callNo, step, answers));
    }
}
