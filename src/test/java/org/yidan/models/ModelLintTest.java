package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.yidan.browser.BrowserOrLeftOut;
import org.yidan.browser.Chromium;

/** What bpmnlint finds in the models by the rules of {@code .bpmnlintrc}: nothing. It runs in an empty page of the browser. */
@ExtendWith(BrowserOrLeftOut.class)
class ModelLintTest {

    private static final Path LINTER = Path.of("src/test/resources/bpmnlint/bpmnlint.min.js");
    private static final Path RULES = Path.of(".bpmnlintrc");

    private static WebDriver browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.start(Instant.EPOCH);
        run(Files.readString(LINTER) + "window.ModelLint = ModelLint;");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @MethodSource("org.yidan.models.Models#processes")
    void findsNothingInAModel(String key) throws IOException {
        assertThat(findings(model(key))).isEmpty();
    }

    @Test
    void namesRuleAndElementOfWhatItFinds() throws IOException {
        String spoilt = model("penalty-request")
                .replace("name=\"登记事项\"", "")
                .replace("camunda:historyTimeToLive=\"P3650D\"", "");

        assertThat(findings(spoilt))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("error label-required StartEvent_PenaltyRequestSubmitted:"),
                        second -> assertThat(second)
                                .startsWith("info camunda-compat/history-time-to-live penalty-request:"));
    }

    @Test
    void reportsWhatItCannotRead() throws IOException {
        String spoilt = model("penalty-request").replace("targetRef=\"ServiceTask_", "targetRef=\"Nowhere_");

        assertThat(findings(spoilt)).anyMatch(finding -> finding.startsWith("error xml: unresolved reference"));
    }

    private static List<String> findings(String model) throws IOException {
        String rules = Files.readString(RULES);
        List<?> found = (List<?>) run("return ModelLint.lint(arguments[0], JSON.parse(arguments[1]))", model, rules);
        return found.stream().map(String::valueOf).toList();
    }

    private static Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    private static String model(String key) throws IOException {
        return Files.readString(Path.of("processes", key + ".bpmn"));
    }
}
