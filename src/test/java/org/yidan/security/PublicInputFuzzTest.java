package org.yidan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.security.RawHttp.Answer;
import org.yidan.security.RawHttp.Request;
import org.yidan.support.YidanTest;

/**
 * Every public input is sent 200 hostile inputs: none ends in a fault of the server, no answer tells of classes, statements or
 * exceptions, and no expression is worked out. Repeat a failure with {@code -Dyidan.fuzz.seed=…}, send
 * more with {@code -Dyidan.fuzz.inputs=500}.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 1_000) // what they file is not to be met by the stories
class PublicInputFuzzTest {

    private static final int INPUTS = Integer.getInteger("yidan.fuzz.inputs", 200);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String STEP = "VerifyAndAccept";
    private static final Pattern INNARDS = Pattern.compile(
            "[A-Za-z.]*Exception|org\\.[a-z]+\\.|java\\.|\\bSQL\\b|ERROR:|\\bat [a-z.]+\\(|" + Hostile.COMPUTED);

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    TaskService tasks;

    private final long seed = Long.getLong("yidan.fuzz.seed", 20_261_130L);
    private final Map<String, Function<Hostile, Request>> inputs = new LinkedHashMap<>();
    private Map<String, String> stranger = Map.of();
    private Map<String, String> caller = Map.of();
    private Map<String, String> dispatcher = Map.of();
    private List<String> waiting = List.of();

    @BeforeEach
    void openTheDoors() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        waiting = IntStream.range(0, 30)
                .mapToObj(i -> story.called(CallStories.MARKET, "address", "模糊测试路" + i + "号"))
                .toList();
        String holder = story.driver.holderOf(story.driver.task(waiting.get(0), STEP));
        story.clock.reset();
        Browser somebody = Browser.anonymous(port);
        somebody.page("/login");
        somebody.get("/camunda/api/admin/auth/user/default");
        stranger = RawHttp.session(somebody);
        caller = RawHttp.session(Browser.loggedIn(port, CallStories.CALLER, "yidan"));
        dispatcher = RawHttp.session(Browser.loggedIn(port, holder, "yidan"));
        strangersDoors();
        questions();
        lists();
        forms();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private void strangersDoors() {
        Map<String, String> logIn = Map.of("username", "nobody.known", "password", "Wf-9-secret");
        posts("/login", "/login", stranger, logIn);
        posts("log-in of the web apps", "/camunda/api/admin/auth/user/default/login/tasklist", stranger, logIn);
        Map<String, String> followed = Map.of("callNo", "HJ-420381001-20260310-00001", "code", "ABCD2345");
        asks("GET /follow", List.of("/follow"), Map.of(), followed);
        posts("POST /follow", "/follow", stranger, followed);
        Map<String, String> rated = Map.of(
                "callNo",
                "HJ-420381001-20260310-00001",
                "code",
                "ABCD2345EFGH",
                "satisfied",
                "false",
                "solved",
                "PARTLY",
                "reason",
                "第二天又摆出来卖了");
        posts("POST /follow/rating", "/follow/rating", stranger, rated);
        Map<String, String> filed = Map.of(
                "api_key", "yidan-sample-open311",
                "jurisdiction_id", "420381",
                "service_code", "SY-SC-011",
                "description", "早市摊点卖过期食品，请来人核查处理。",
                "address_string", "均州路街道早市东口",
                "lat", "32.5403",
                "long", "111.5133",
                "phone", "13800001234",
                "address_id", "420381001",
                "attribute[occurred_at]", "2026-03-10T08:40:00+08:00");
        posts("POST requests.json", "/open311/v2/requests.json", Map.of(), filed);
        posts("POST requests.xml", "/open311/v2/requests.xml", Map.of(), filed);
        Map<String, String> asked = Map.of(
                "api_key", "yidan-sample-open311",
                "jurisdiction_id", "420381",
                "service_request_id", "HJ-420381001-20260310-00001",
                "start_date", "2026-03-01T00:00:00+08:00",
                "end_date", "2026-03-31T00:00:00+08:00",
                "status", "open",
                "page", "1",
                "page_size", "20",
                "extensions", "true");
        asks(
                "GET requests.json",
                List.of("/open311/v2/requests.json", "/open311/v2/requests/%s.json"),
                Map.of(),
                asked);
        asks("GET requests.xml", List.of("/open311/v2/requests.xml", "/open311/v2/tokens/%s.xml"), Map.of(), asked);
        asks(
                "GET services",
                List.of(
                        "/open311/v2/services.json",
                        "/open311/v2/services.xml",
                        "/open311/v2/services/%s.json",
                        "/open311/v2/services/%s.xml",
                        "/open311/v2/servicerequestupdates.xml"),
                Map.of(),
                asked);
    }

    private void questions() {
        asks(
                "deadline",
                List.of("/api/calendar/deadline"),
                caller,
                Map.of(
                        "region",
                        "420381",
                        "clock",
                        "WORKING_DAYS",
                        "from",
                        "2026-03-10T09:00:00+08:00",
                        "amount",
                        "3"));
        Map<String, String> spot = Map.of(
                "direction", "UP",
                "matterCode", "SY-SC-011",
                "areaCode", "420381001",
                "address", "均州路",
                "lat", "32.5",
                "lng", "111.5",
                "stationUnit", "420381001-SC",
                "urgency", "一般",
                "peopleAtRisk", "false");
        asks("outlook", List.of("/api/calls/outlook"), caller, spot);
        asks("similar", List.of("/api/calls/similar"), caller, spot);
        asks("stations", List.of("/api/calls/stations"), caller, spot);
    }

    private void lists() {
        Map<String, String> asked = new TreeMap<>(Map.of(
                "q",
                "早市",
                "region",
                "420381",
                "asOf",
                "2026-03-10",
                "knownAt",
                "2026-03-10T09:00:00+08:00",
                "unit",
                "420381-SC"));
        asked.putAll(Map.of("domain", "SC", "delegated", "true", "page", "1", "size", "20"));
        asks("matters", List.of("/api/catalog/matters", "/api/catalog/matters/%s"), caller, asked);
        asks("search", List.of("/api/catalog/matters/search"), caller, asked);
        asks("/catalog", List.of("/catalog", "/catalog/%s"), caller, asked);
        Map<String, String> cases = new TreeMap<>(Map.of(
                "q",
                "早市",
                "kind",
                "CALL",
                "status",
                "OPEN",
                "outcome",
                "RESOLVED",
                "unit",
                "420381-SC",
                "from",
                "2026-03-01"));
        cases.putAll(Map.of("to", "2026-03-31", "mine", "true", "before", "1773104400000_HJ-420381001-20260310-00001"));
        asks("/cases", List.of("/cases", "/cases/%s", "/cases/HJ-%s"), caller, cases);
    }

    private void forms() {
        Map<String, Object> start = CallAnswers.start(CallStories.MARKET);
        start.put("occurredAt", story.inMinutes(-30));
        inputs.put(
                "start form",
                hostile -> sent(
                        "/engine-rest/process-definition/key/matter-call/submit-form",
                        caller,
                        json(hostile),
                        hostile.variables(start)));
        Map<String, Object> decided = Map.of("intakeDecision", "ACCEPT");
        Map<String, Object> explained = Map.of("intakeDecision", "ACCEPT", "intakeNote", "属实", "urgency", "一般");
        inputs.put("task form", hostile -> {
            Task task = openTask();
            return sent(
                    "/engine-rest/task/" + task.getId() + "/submit-form",
                    dispatcher,
                    json(hostile),
                    hostile.variables(hostile.oneIn(25) ? explained : decided));
        });
    }

    /** The step of a call that no input has completed yet. */
    private Task openTask() {
        return waiting.stream()
                .flatMap(callNo -> story.driver.open(callNo, STEP).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String json(Hostile hostile) {
        return hostile.oneIn(12)
                ? hostile.any(List.of("text/plain", FORM, "application/xml", "application/json;charset=x"))
                : "application/json";
    }

    private void asks(String name, List<String> paths, Map<String, String> user, Map<String, String> sound) {
        inputs.put(name, hostile -> {
            String path = hostile.any(paths).replace("%s", hostile.encoded(hostile.text()));
            return new Request(
                    "GET", path + "?" + hostile.parameters(new TreeMap<>(sound)), headers(user), new byte[0]);
        });
    }

    private void posts(String name, String path, Map<String, String> user, Map<String, String> sound) {
        inputs.put(name, hostile -> {
            String type = hostile.oneIn(8)
                    ? hostile.any(List.of(
                            "application/json",
                            "text/xml",
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            FORM + "; charset=nothing",
                            "*/*",
                            "a"))
                    : FORM;
            String body = hostile.oneIn(12) ? hostile.broken() : hostile.parameters(new TreeMap<>(sound));
            return sent(path, user, type, body);
        });
    }

    private Request sent(String path, Map<String, String> user, String type, String body) {
        Map<String, String> headers = headers(user);
        headers.put("Content-Type", type);
        return new Request("POST", path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(Map<String, String> user) {
        return new LinkedHashMap<>(user);
    }

    @Test
    void noInputEndsInAFaultOrShowsInnards() {
        List<String> faults = new ArrayList<>();
        List<String> report = new ArrayList<>();
        inputs.forEach((name, input) -> {
            Map<Integer, Integer> answers = new TreeMap<>();
            ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
            List<Integer> statuses = IntStream.range(0, INPUTS)
                    .parallel()
                    .mapToObj(i -> ask(name, i, input, found))
                    .toList();
            statuses.forEach(status -> answers.merge(status, 1, Integer::sum));
            report.add(name + " " + answers);
            System.out.println("FUZZ " + name + " " + answers + " faults " + found.size()
                    + found.stream().limit(4).toList());
            faults.addAll(found);
            if (answers.getOrDefault(429, 0) >= INPUTS / 5 || answers.getOrDefault(403, 0) >= INPUTS / 2) {
                faults.add(name + " refuses before it reads: " + answers);
            }
        });
        System.out.println("FUZZ seed " + seed + "\n" + String.join("\n", report));
        assertThat(faults).as("seed %d, %s", seed, report).isEmpty();
    }

    private int ask(String name, int i, Function<Hostile, Request> input, ConcurrentLinkedQueue<String> found) {
        Hostile hostile = new Hostile(new Random(seed + 31L * name.hashCode() + 1_000_003L * i));
        Request request = input.apply(hostile);
        request.headers().put("X-Forwarded-For", "10.%d.%d.%d".formatted(name.length(), i / 250, i % 250));
        String accepted = hostile.oneIn(10) ? hostile.any(List.of("text/html", "text/html;q=x", "a")) : "*/*";
        request.headers().put("Accept", accepted);
        Answer answer = new RawHttp(port).send(request);
        Matcher innards = INNARDS.matcher(answer.text());
        if (answer.status() >= 500 || answer.status() == 0 && request.bytes().length < 8_000) {
            found.add(
                    name + " " + i + ": " + answer.status() + " for " + shortened(request) + " " + end(answer.text()));
        } else if (innards.find()) {
            found.add(name + " " + i + ": " + answer.status() + " shows " + innards.group() + " for "
                    + shortened(request) + " " + end(answer.text()));
        }
        return answer.status();
    }

    private static String shortened(Request request) {
        String text =
                request.method() + " " + request.target() + " " + new String(request.body(), StandardCharsets.UTF_8);
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 300));
    }
}
