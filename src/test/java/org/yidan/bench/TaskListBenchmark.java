package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/**
 * The first page of the task list with what its cards show, due first, its count and a search, at 100,000 open tasks for a
 * clerk who sees 10,000 of them, rights on: by the engine's services, and over HTTP as Tasklist asks. Nothing here asserts a time.
 *
 * <p>{@code -Dbench.lists=200} sets how often each is asked.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class TaskListBenchmark {

    private static final int LISTS = Integer.getInteger("bench.lists", 200);
    private static final int WARM_UP = 60;
    private static final String CLERK = "bench-clerk";
    private static final String PASSWORD = "Wf-9-secret";
    private static final String NOW = "2026-03-10T09:00+08:00";
    private static final String DUE_FIRST =
            """
            {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"active":true%s,"sorting":[
             {"sortBy":"dueDate","sortOrder":"asc"},{"sortBy":"created","sortOrder":"asc"}]}""";
    private static final String WORDS = ",\"descriptionLike\":\"%占道 第40号%\"";

    @DynamicPropertySource
    static void durableDatabase(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-postgres");
        registry.add("yidan.embedded-database.temporary", () -> "false");
        registry.add("yidan.embedded-database.directory", directory::toString);
    }

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    ProcessDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    private final List<String> report = new ArrayList<>();

    @BeforeEach
    void aTuesdayMorning() {
        clock.moveTo(OffsetDateTime.parse(NOW).toInstant());
        new TaskListData(jdbc)
                .load(
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("matter-call")
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        "2026-03-10 09:00");
        User clerk = identity.newUser(CLERK);
        clerk.setPassword(PASSWORD);
        identity.saveUser(clerk);
        identity.createMembership(CLERK, "staff");
        for (int post = 0; post < TaskListData.POSTS_OF_CLERK; post++) {
            identity.createMembership(CLERK, TaskListData.post(post));
        }
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void listsWhatIsDueFirst() {
        report.add("");
        report.add("| of 100,000 open tasks | rows | median ms | p95 ms |");
        report.add("|---|---|---|---|");
        byService("全部任务");
        byService("本单位待办");
        Browser browser = Browser.loggedIn(port, CLERK, PASSWORD);
        overHttp(browser, "全部任务", "");
        overHttp(browser, "本单位待办", "");
        overHttp(browser, "全部任务", WORDS);
        report.forEach(System.out::println);
    }

    private void byService(String name) {
        String filter = idOf(name);
        driver.as(CLERK, () -> {
            long count = filters.count(filter);
            line(name + ", page of 15 by service", count, () -> filters.listPage(filter, 0, 15)
                    .size());
            line(name + ", count by service", count, () -> filters.count(filter));
            return null;
        });
    }

    private void overHttp(Browser browser, String name, String words) {
        String path = "/camunda/api/engine/engine/default/filter/" + idOf(name);
        String asked = DUE_FIRST.formatted(words);
        String label = name + (words.isEmpty() ? "" : ", search");
        int count = JsonPath.read(browser.post(path + "/count", asked).body(), "$.count");
        assertThat(count).isPositive();
        line(label + ", count over HTTP", count, () -> browser.post(path + "/count", asked)
                .statusCode());
        line(label + ", page, count and cards in one request of Tasklist", count, () -> browser.halPost(
                        path + "/list?firstResult=0&maxResults=15", asked)
                .statusCode());
    }

    private String idOf(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
    }

    private void line(String label, long rows, Supplier<?> question) {
        for (int i = 0; i < WARM_UP; i++) {
            question.get();
        }
        double[] millis = new double[LISTS];
        for (int i = 0; i < LISTS; i++) {
            long begun = System.nanoTime();
            question.get();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        report.add("| %s | %d | %.1f | %.1f |".formatted(label, rows, millis[LISTS / 2], millis[LISTS * 95 / 100]));
    }
}
