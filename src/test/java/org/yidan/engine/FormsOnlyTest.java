package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.support.YidanTest;

/** The doors of the REST API beside the forms are closed, to administrators too. */
@YidanTest
class FormsOnlyTest {

    private static final String VALUE = "{\"value\":\"forged\",\"type\":\"String\"}";
    private static final String VARIABLES = "{\"variables\":{\"secret\":" + VALUE + ",\"made\":" + VALUE + "}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineTestTask testTask;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private String instance;
    private String task;

    @BeforeEach
    void aTask() {
        People people = new People(identity, authorizations);
        people.clerk("doors-clerk", "doors", "doors.handler");
        people.user("doors-admin", "camunda-admin");
        EngineTestTask.Started started = testTask.start(Map.of("post", "doors.handler", "secret", "s3cret"));
        instance = started.instance();
        task = started.task();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void takesVariablesOfACompletionAsAnswersOfTheForm(String api) {
        HttpResponse<String> answer = clerk().post(api + "/task/" + task + "/complete", VARIABLES);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        assertThat(valueOf("secret")).containsExactly("s3cret");
        assertThat(valueOf("made")).isEmpty();
    }

    static Stream<List<String>> doors() {
        String modification = "{\"modifications\":{\"secret\":" + VALUE + "}}";
        return Stream.of(
                List.of("POST", "/task/T/resolve", VARIABLES),
                List.of("POST", "/task/T/bpmnError", "{\"errorCode\":\"any\"," + VARIABLES.substring(1)),
                List.of("POST", "/task/T/bpmnEscalation", "{\"escalationCode\":\"any\"," + VARIABLES.substring(1)),
                List.of("POST", "/task/T/variables", modification),
                List.of("POST", "/task/T/localVariables", modification),
                List.of("PUT", "/task/T/variables/secret", VALUE),
                List.of("PUT", "/task/T/localVariables/secret", VALUE),
                List.of("DELETE", "/task/T/variables/secret", ""),
                List.of("POST", "/process-instance/I/variables", modification),
                List.of("PUT", "/process-instance/I/variables/secret", VALUE),
                List.of("POST", "/process-definition/key/engine-test-task/start", VARIABLES),
                List.of(
                        "POST",
                        "/process-definition/key/engine-test-task/start",
                        "{\"businessKey\":\"x\",\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"UserTask_Handle\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void closesEveryOtherDoor(List<String> door) {
        long instances = history.createHistoricProcessInstanceQuery().count();

        for (String api : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            String path = api + door.get(1).replace("/T/", "/" + task + "/").replace("/I/", "/" + instance + "/");
            HttpResponse<String> answer = send(clerk(), door.get(0), path, door.get(2));

            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(403);
            assertThat((String) JsonPath.read(answer.body(), "$.message")).startsWith("请通过任务或流程的表单办理");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(runtime.getVariables(instance)).isEqualTo(Map.of("post", "doors.handler", "secret", "s3cret"));
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(instances);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void closesThemToAnAdministratorToo(List<String> door) {
        Browser admin = Browser.basic(port, "doors-admin", People.PASSWORD);
        String path =
                "/engine-rest" + door.get(1).replace("/T/", "/" + task + "/").replace("/I/", "/" + instance + "/");

        HttpResponse<String> answer = send(admin, door.get(0), path, door.get(2));

        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(403);
        assertThat((String) JsonPath.read(answer.body(), "$.message")).contains("两人");
        assertThat(runtime.getVariables(instance)).isEqualTo(Map.of("post", "doors.handler", "secret", "s3cret"));
    }

    private static HttpResponse<String> send(Browser user, String method, String path, String body) {
        return switch (method) {
            case "POST" -> user.post(path, body);
            case "PUT" -> user.put(path, body);
            default -> user.delete(path);
        };
    }

    private Browser clerk() {
        return Browser.loggedIn(port, "doors-clerk", People.PASSWORD);
    }

    private List<Object> valueOf(String variable) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(variable)
                .list()
                .stream()
                .map(kept -> kept.getValue())
                .toList();
    }
}
