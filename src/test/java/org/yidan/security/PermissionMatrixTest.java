package org.yidan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/**
 * Every endpoint × every kind of user, as {@code src/test/resources/security/permissions.csv} says. Reading is asked of a real
 * call of the subdistrict 420381001 with its open task; writing of things that do not exist, so that the walk changes nothing.
 * An endpoint without a row fails: run the test, read {@code target/permissions.csv}, and put the row into the table if it says
 * what is meant.
 *
 * <p>Codes: {@code ok} answered, {@code fault} answered by a fault of the engine, {@code in} refused for its input after the right was given, {@code no} there is no such thing (also
 * for who may not know of it), {@code deny} 403, {@code login} 401 or the log-in page, {@code skip} not asked.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 1_000) // what they file is not to be met by the stories
class PermissionMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/security/permissions.csv");
    private static final Path ACTUAL = Path.of("target/permissions.csv");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([\\w-]+)}");
    private static final String NOTHING = "none-1";

    /** Ends the session of who asks, or counts as a wrong password of who asks; tests of the log-in try them. */
    private static final Pattern SKIPPED = Pattern.compile("POST (.*/logout|.*/login/\\{appName}|.*/identity/verify)$");

    /** Whether one is let through is compared; what an answer says of its input is the business of other tests. */
    private static final Set<String> REFUSED = Set.of("login", "deny", "no");

    private static final Map<String, String> USERS = new LinkedHashMap<>();

    static {
        USERS.put("anonymous", "");
        USERS.put("caller", "420381001.caller");
        USERS.put("clerk", "420381-sc.unit-clerk");
        USERS.put("handler", "420381-sc.unit-handler");
        USERS.put("leader", "420381-sc.unit-leader");
        USERS.put("dispatcher", "420381-cmd.county-dispatcher");
        USERS.put("staffing", "420381-bb.staffing-office");
        USERS.put("discipline", "420381-gov.discipline-viewer");
        USERS.put("admin", "admin");
        USERS.put("foreign", "420322-sc.unit-clerk");
        USERS.put("foreign-dispatcher", "420322-cmd.county-dispatcher");
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    CallStories story;

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
        SortedMap<String, List<String>> actual = new TreeMap<>();
        for (String endpoint : Endpoints.of(context)) {
            actual.put(endpoint, new ArrayList<>());
        }
        for (String user : USERS.values()) {
            Browser browser = user.isEmpty() ? Browser.anonymous(port) : Browser.loggedIn(port, user, "yidan");
            actual.forEach((endpoint, answers) -> answers.add(ask(browser, endpoint, things)));
        }
        write(actual);

        assertThat(actual).hasSizeGreaterThan(700);
        assertThat(differences(actual, table())).isEmpty();
    }

    private static List<String> differences(Map<String, List<String>> actual, Map<String, List<String>> table) {
        List<String> kinds = List.copyOf(USERS.keySet());
        List<String> differences = new ArrayList<>();
        actual.forEach((endpoint, answers) -> {
            List<String> row = table.get(endpoint);
            if (row == null) {
                differences.add(endpoint + " has no row");
                return;
            }
            for (int i = 0; i < answers.size(); i++) {
                if (REFUSED.contains(row.get(i)) != REFUSED.contains(answers.get(i))) {
                    differences.add(
                            endpoint + " answers " + kinds.get(i) + " " + answers.get(i) + ", not " + row.get(i));
                }
            }
        });
        table.keySet().stream()
                .filter(row -> !actual.containsKey(row))
                .forEach(row -> differences.add(row + " is gone"));
        return differences;
    }

    private static String ask(Browser browser, String endpoint, Map<String, String> things) {
        if (SKIPPED.matcher(endpoint).find()) {
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

    private static void write(Map<String, List<String>> actual) throws IOException {
        Files.createDirectories(ACTUAL.getParent());
        Files.writeString(
                ACTUAL,
                "endpoint," + String.join(",", USERS.keySet()) + "\n"
                        + actual.entrySet().stream()
                                .map(row -> row.getKey() + "," + String.join(",", row.getValue()) + "\n")
                                .collect(Collectors.joining()));
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            List<String> cells = Arrays.asList(line.split(","));
            table.put(cells.get(0), cells.subList(1, cells.size()));
        }
        table.remove("endpoint");
        return table;
    }
}
