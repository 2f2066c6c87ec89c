package org.yidan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yidan.audit.seal.Sequencer;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/**
 * Every endpoint × every kind of user, as {@code src/test/resources/security/permissions.csv} says. Reading is asked of a real
 * call of the subdistrict 420381001 with its open task; writing of things that do not exist, so that the walk changes nothing.
 * An endpoint without a row fails, and so does every answer of another kind than the table's: run the test, read
 * {@code target/permissions.csv}, and put the row into the table if it says what is meant.
 *
 * <p>Codes: {@code ok} answered, {@code in} refused for its input after the right was given, {@code no} there is no such thing
 * (also for who may not know of it), {@code deny} 403, {@code login} 401 or the log-in page, {@code skip} not asked. A
 * {@code fault} of the server is never right.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 1_000) // what they file is not to be met by the stories
class PermissionMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/security/permissions.csv");
    private static final Path ACTUAL = Path.of("target/permissions.csv");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([\\w-]+)}");
    private static final String NOTHING = "none-1";

    private static final Map<String, String> USERS = new LinkedHashMap<>();

    static {
        USERS.put("anonymous", "");
        USERS.put("caller", "420381001.caller");
        USERS.put("clerk", "420381-sc.unit-clerk");
        USERS.put("handler", "420381-sc.unit-handler");
        USERS.put("leader", "420381-sc.unit-leader");
        USERS.put("dispatcher", "420381-cmd.county-dispatcher");
        USERS.put("staffing", "420381-bb.staffing-office");
        USERS.put("auditor", "auditor");
        USERS.put("discipline", "420381-gov.discipline-viewer");
        USERS.put("designer", "designer");
        USERS.put("admin", "admin");
        USERS.put("foreign", "420322-sc.unit-clerk");
        USERS.put("foreign-leader", "420322-sc.unit-leader");
        USERS.put("foreign-dispatcher", "420322-cmd.county-dispatcher");
        USERS.put("foreign-staffing", "420322-bb.staffing-office");
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    CallStories story;

    @Autowired
    Sequencer log;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void everyEndpointAnswersEveryKindOfUserAsTheTableSays() throws IOException {
        Map<String, String> things = things();
        log.takeAll(); // there is a checkpoint to be read
        SortedSet<String> endpoints = Endpoints.of(context);
        Map<String, Map<String, String>> told = USERS.keySet().parallelStream()
                .collect(Collectors.toMap(kind -> kind, kind -> walk(kind, endpoints, things)));
        SortedMap<String, Map<String, String>> actual = new TreeMap<>();
        endpoints.forEach(endpoint -> {
            actual.put(endpoint, new LinkedHashMap<>());
            USERS.keySet().forEach(kind -> actual.get(endpoint)
                    .put(kind, told.get(kind).get(endpoint)));
        });
        write(actual);

        assertThat(actual).hasSizeGreaterThan(1_500);
        assertThat(differences(actual, table())).isEmpty();
    }

    /** What this kind of user is answered, by endpoint. */
    private Map<String, String> walk(String kind, SortedSet<String> endpoints, Map<String, String> things) {
        String user = USERS.get(kind);
        Browser browser = user.isEmpty() ? Browser.anonymous(port) : Browser.loggedIn(port, user, "yidan");
        Map<String, String> answers = new TreeMap<>();
        endpoints.forEach(endpoint -> answers.put(endpoint, ask(browser, endpoint, things)));
        assertThat(ask(browser, "GET /api/notices", things))
                .as("%s is still who he was", kind)
                .isEqualTo(user.isEmpty() ? "login" : "ok");
        return answers;
    }

    private static List<String> differences(
            SortedMap<String, Map<String, String>> actual, Map<String, Map<String, String>> table) {
        List<String> differences = new ArrayList<>();
        actual.forEach((endpoint, answers) -> {
            Map<String, String> row = table.getOrDefault(endpoint, Map.of());
            if (row.isEmpty()) {
                differences.add(endpoint + " has no row");
            } else {
                answers.forEach((kind, answer) -> {
                    if (answer.equals("fault") || !answer.equals(row.get(kind))) {
                        differences.add(endpoint + " answers " + kind + " " + answer + ", not " + row.get(kind));
                    }
                });
            }
        });
        table.keySet().stream()
                .filter(row -> !actual.containsKey(row))
                .forEach(row -> differences.add(row + " is gone"));
        return differences;
    }

    private static String ask(Browser browser, String endpoint, Map<String, String> things) {
        if (Endpoints.isTriedElsewhere(endpoint)) {
            return "skip";
        }
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = filled(endpoint.substring(endpoint.indexOf(' ') + 1), method.equals("GET") ? things : Map.of());
        HttpResponse<String> answer =
                switch (method) {
                    case "GET" -> path.startsWith("/api")
                                    || path.startsWith("/engine-rest")
                                    || path.startsWith("/camunda/api")
                            ? browser.get(path)
                            : browser.page(path);
                    case "DELETE" -> browser.delete(path);
                    case "PUT" -> browser.put(path, "{}");
                    default -> browser.post(path, "{}");
                };
        return code(answer);
    }

    private static String code(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 401
                || (status == 302
                        && answer.headers().firstValue("Location").orElse("").contains("/login"))) {
            return "login";
        }
        if (status == 403) {
            return "deny";
        }
        if (status == 404) {
            return "no";
        }
        if (status >= 500) {
            return "fault";
        }
        return status >= 400 ? "in" : "ok";
    }

    /** A path with something real for each variable there is something for. */
    private static String filled(String path, Map<String, String> things) {
        Matcher variables = VARIABLE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (variables.find()) {
            String before = filled + path.substring(filledUntil(variables, path), variables.start());
            String value = things.entrySet().stream()
                    .filter(thing -> before.endsWith(thing.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(
                            before.endsWith("/engine/engine/") || before.matches(".*/(user|plugin/\\w+)/$")
                                    ? "default"
                                    : NOTHING);
            variables.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return variables.appendTail(filled).toString().replace("**", NOTHING);
    }

    private static int filledUntil(Matcher variables, String path) {
        int start = variables.start();
        int close = path.lastIndexOf('}', start);
        return close < 0 ? 0 : close + 1;
    }

    private Map<String, String> things() {
        story.clock.moveTo(Instant.parse("2026-03-10T01:00:00Z"));
        String callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(callNo)
                .taskDefinitionKey("UserTask_AcceptDispatch")
                .singleResult();
        story.clock.reset();
        Map<String, String> things = new LinkedHashMap<>();
        things.put("/process-definition/key/", "matter-call");
        things.put("/decision-definition/key/", "call-limits");
        things.put("/task/", task.getId());
        things.put("/tasks/", task.getId());
        things.put("/process-instance/", task.getProcessInstanceId());
        things.put("/execution/", task.getExecutionId());
        things.put("/process-definition/", task.getProcessDefinitionId());
        things.put(
                "/deployment/",
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(task.getProcessDefinitionId())
                        .singleResult()
                        .getDeploymentId());
        things.put("/engine-rest/user/", "420381-sc.unit-handler");
        things.put("/default/user/", "420381-sc.unit-handler");
        things.put("/group/", "420381-SC.unit-handler");
        things.put("/cases/", callNo);
        things.put("/calls/", callNo);
        things.put("/matters/", CallStories.MARKET);
        return things;
    }

    private static void write(SortedMap<String, Map<String, String>> actual) throws IOException {
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(
                ACTUAL,
                "endpoint," + String.join(",", USERS.keySet()) + "\n"
                        + actual.entrySet().stream()
                                .map(row -> row.getKey() + ","
                                        + String.join(",", row.getValue().values()) + "\n")
                                .collect(Collectors.joining()));
    }

    /** What each kind of user is answered, by endpoint. */
    private static Map<String, Map<String, String>> table() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> kinds = List.of(lines.get(0).split(","));
        Map<String, Map<String, String>> table = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(","));
            Map<String, String> row = new TreeMap<>();
            for (int i = 1; i < cells.size(); i++) {
                row.put(kinds.get(i), cells.get(i));
            }
            table.put(cells.get(0), row);
        }
        return table;
    }
}
