package org.yidan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yidan.engine.Browser;
import org.yidan.security.RawHttp.Answer;
import org.yidan.security.RawHttp.Request;
import org.yidan.support.YidanTest;

/**
 * Every endpoint that is no page is sent bodies that are empty, broken or of another kind than it reads, and queries that ask for
 * nothing there is, by an administrator, whom no missing right saves: none ends in a fault of the server or shows its innards.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 1_000) // after the stories: it asks for every list there is
class EngineBodiesFuzzTest {

    private static final int MOST = 100;

    /** The engine's own endpoints do not change: a build sends each some of the bodies, by turns, {@code -Dyidan.fuzz.all} all. */
    private static final int SOME = Boolean.getBoolean("yidan.fuzz.all") ? MOST : 4;

    private static final Pattern PATHS = Pattern.compile("/(engine-rest|camunda/api|api|cases|calls|account)\\b.*");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?[\\w-]+}|\\*\\*");
    /** The kind of a missing right is part of the engine's answer, which the web applications read. */
    private static final Pattern INNARDS =
            Pattern.compile("\\w+(?<!:\"Authorization)Exception\\b|\\bjava\\.|org\\.[a-z]+\\.|\\bSQL\\b|ENGINE-\\d");

    /** A body with its type, null for none. */
    private record Sent(String type, String body) {}

    private static final List<Sent> BODIES = Stream.concat(
                    Stream.of(
                                    "",
                                    "{",
                                    "null",
                                    "[null]",
                                    "{}",
                                    "[]",
                                    "\"x\"",
                                    "[{}]",
                                    "{\"nothing\":1}",
                                    "{\"variables\":null}",
                                    "{\"variables\":[1]}",
                                    "{\"variables\":{\"a\":{\"type\":\"?\",\"value\":{}}}}",
                                    "{\"variables\":{\"a\":null}}",
                                    "{\"sorting\":[null]}",
                                    "{\"orQueries\":[null]}",
                                    "{\"topics\":[null]}",
                                    "{\"value\":{},\"type\":\"Object\"}")
                            .map(body -> new Sent("application/json", body)),
                    Stream.of(
                            new Sent("", ""),
                            new Sent("", "{}"),
                            new Sent("a", "{}"),
                            new Sent("text/plain", "x"),
                            new Sent("application/json;charset=x", "{}"),
                            new Sent("application/x-www-form-urlencoded", "a=%"),
                            new Sent("multipart/form-data", "x"),
                            new Sent("multipart/form-data; boundary=x", "--x\r\n\r\n\r\n--x--")))
            .toList();

    private static final List<String> QUERIES = List.of(
            "",
            "?firstResult=x&maxResults=y",
            "?sortBy=nothing&sortOrder=up",
            "?maxResults=-1&firstResult=-1&startDate=x&endDate=y&interval=z");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private Map<String, String> cookies = Map.of();

    @BeforeEach
    void logIn() {
        cookies = RawHttp.session(Browser.loggedIn(port, "admin", "yidan"));
    }

    @Test
    void noBodyEndsInAFault() {
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        List<Request> requests = new ArrayList<>();
        for (String endpoint : Endpoints.of(context)) {
            String path = endpoint.substring(endpoint.indexOf(' ') + 1);
            if (PATHS.matcher(path).matches() && !Endpoints.isTriedElsewhere(endpoint)) {
                requests(endpoint.substring(0, endpoint.indexOf(' ')), path, requests);
            }
        }
        requests.parallelStream().forEach(request -> ask(request, faults));
        System.out.println("FUZZ of bodies: " + requests.size() + " requests");
        faults.stream().sorted().forEach(fault -> System.out.println("FAULT " + fault));
        assertThat(requests).hasSizeGreaterThan(3_000);
        assertThat(faults).isEmpty();
    }

    private void requests(String method, String path, List<Request> requests) {
        String target = VARIABLE.matcher(path.replace("/engine/engine/{name}", "/engine/engine/default"))
                .replaceAll("none-1")
                .replace("plugin/base/none-1", "plugin/base/default");
        // The web applications have the engine's own resources once more, behind another door.
        int most = path.startsWith("/camunda/api/engine/") ? 1 : path.startsWith("/engine-rest") ? SOME : MOST;
        if (method.equals("GET")) {
            turned(QUERIES, most == MOST ? 0 : requests.size(), (most + 1) / 2)
                    .forEach(query -> requests.add(new Request(method, target + query, headers(""), new byte[0])));
        } else {
            turned(BODIES, most == MOST ? 0 : requests.size(), most)
                    .forEach(sent -> requests.add(new Request(
                            method, target, headers(sent.type()), sent.body().getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** So many of them, beginning with another one each turn. */
    private static <T> Stream<T> turned(List<T> all, int turn, int most) {
        int first = turn % all.size();
        return Stream.concat(all.stream().skip(first), all.stream().limit(first))
                .limit(most);
    }

    private Map<String, String> headers(String type) {
        Map<String, String> headers = new TreeMap<>(cookies);
        headers.put("Accept", "*/*");
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        return headers;
    }

    private void ask(Request request, ConcurrentLinkedQueue<String> faults) {
        Answer answer = new RawHttp(port).send(request);
        String what = request.method() + " " + request.target() + " "
                + request.headers().get("Content-Type") + " " + new String(request.body(), StandardCharsets.UTF_8);
        if (answer.status() >= 500 || answer.status() == 0) {
            faults.add(answer.status() + " for " + what);
        } else if (answer.status() >= 400 && INNARDS.matcher(answer.text()).find()) {
            faults.add("innards for " + what + ": "
                    + answer.text().substring(answer.text().indexOf("\r\n\r\n")));
        }
    }
}
