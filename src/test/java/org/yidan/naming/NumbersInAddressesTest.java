package org.yidan.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseKind;
import org.yidan.engine.Browser;
import org.yidan.support.Photos;
import org.yidan.support.YidanTest;

/** Every address with the number of a call or case answers the same for one of another region as for one that does not exist. */
@YidanTest
class NumbersInAddressesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** Numbers of calls and cases. */
    private static final Set<String> NUMBERS = Set.of("caseNo", "callNo");
    /**
     * Parts, tasks and files, people, and acts on them and on units, which their own tests try; matters and versions, which are
     * public; models and tables of the platform, which are of no region; registers; forms of answers.
     */
    private static final Set<String> OTHERS = Set.of(
            "id",
            "taskId",
            "token",
            "code",
            "a",
            "b",
            "format",
            "hash",
            "name",
            "fileName",
            "userId",
            "run",
            "act",
            "stepNo",
            "kind",
            "key",
            "version",
            "process",
            "entry",
            "handoverNo",
            "prefix");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    CallStories story;

    @Autowired
    Elsewhere elsewhere;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() {
        story.clock.moveTo(AdjustmentStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void tellNothingOfAnotherRegion() {
        String call = story.called(CallStories.MARKET);
        String file = elsewhere.caseOf(Elsewhere.HERE, CaseKind.LIST_ADJUSTMENT);
        Browser stranger = Browser.loggedIn(port, "420322-cg.unit-leader", "yidan");
        Set<String> tried = new TreeSet<>();
        Map<String, String> differing = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.yidan.")) {
                patterns(mapping).filter(NumbersInAddressesTest::hasNumber).forEach(pattern -> {
                    tried.add(pattern);
                    String number = pattern.contains("(?!HJ-)") || pattern.contains("/impact") ? file : call;
                    String madeUp = number.replaceFirst("\\d{5}$", "98765");
                    Answer foreign = answer(stranger, mapping, pattern, number);
                    Answer none = answer(stranger, mapping, pattern, madeUp);
                    if (!foreign.equals(none) || foreign.status() / 100 == 2) {
                        differing.put(mapping.toString(), foreign + " / " + none);
                    }
                });
            }
        });

        assertThat(differing).isEmpty();
        assertThat(tried).hasSizeGreaterThan(10);
    }

    private record Answer(int status, String body) {}

    private static Answer answer(Browser browser, RequestMappingInfo mapping, String pattern, String number) {
        String path = VARIABLE.matcher(pattern).replaceAll(found -> NUMBERS.contains(found.group(1)) ? number : "1");
        boolean reads = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        HttpResponse<String> said;
        if (reads) {
            said = browser.get(path);
        } else if (path.endsWith("/files")) {
            said = browser.upload(path + "?step=registerCall", "photo.jpg", Photos.jpeg());
        } else if (path.startsWith("/api/")) {
            said = browser.post(path, "{\"note\":\"另有一处也有同样情况\"}");
        } else {
            said = browser.postForm(
                    path, Map.of("text", "请问进展", "chosen", "KEEP", "reason", "试一试", "step", "registerCall"));
        }
        return new Answer(
                said.statusCode(), said.body().replace(number, "NO").replaceAll("_csrf\" value=\"[^\"]+", ""));
    }

    @Test
    void everyVariableOfAnAddressIsKnown() {
        Set<String> unknown = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.yidan.")) {
                patterns(mapping).forEach(pattern -> {
                    Matcher variables = VARIABLE.matcher(pattern);
                    while (variables.find()) {
                        if (!NUMBERS.contains(variables.group(1)) && !OTHERS.contains(variables.group(1))) {
                            unknown.add(variables.group(1) + " in " + pattern);
                        }
                    }
                });
            }
        });

        assertThat(unknown)
                .as("say in this test what the variable names, and whose it is")
                .isEmpty();
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private static boolean hasNumber(String pattern) {
        return VARIABLE.matcher(pattern).results().anyMatch(found -> NUMBERS.contains(found.group(1)));
    }
}
