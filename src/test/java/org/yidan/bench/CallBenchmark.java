package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yidan.shared.OfficeClock;
import org.yidan.support.TableOwner;

/**
 * Whole calls through the application's own services beside the bare engine walking the same steps, on one durable
 * PostgreSQL. Rounds of both are interleaved; the report shows medians. Nothing here asserts a time.
 *
 * <p>{@code -Dbench.cases=40 -Dbench.rounds=5} sets cases per round and thread count, and rounds.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(CountedDatabase.class)
class CallBenchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 40);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final List<Integer> THREADS = List.of(1, 4);

    private static Path directory = Path.of("target");

    @DynamicPropertySource
    static void durableDatabase(DynamicPropertyRegistry registry) throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-postgres")
                .toAbsolutePath();
        registry.add("yidan.embedded-database.temporary", () -> "false");
        registry.add("yidan.embedded-database.directory", directory::toString);
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource dataSource;

    @Autowired
    OfficeClock clock;

    @Autowired
    TableOwner owner;

    @BeforeEach
    void aTuesdayMorning() {
        clock.moveTo(OffsetDateTime.parse(CallWalkAnswers.MORNING).toInstant());
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void comparesWholeCallsWithTheBareEngine() throws Exception {
        List<Stop> stops = discover();
        SqlCount oursCount = dataSource.unwrap(CountingDataSource.class).count();
        WalkedEngine ours =
                new WalkedEngine("Yidan", engine, "matter-call", groupsOf(CallWalkAnswers.CALLER), stops, oursCount);
        try (HikariDataSource pool = bareDatabase()) {
            CountingDataSource counted = new CountingDataSource(pool, new SqlCount());
            ProcessEngine stock = BareEngine.on(counted, stops);
            try {
                List<String> groups = groupsOf(CallWalkAnswers.CALLER);
                WalkedEngine bare =
                        new WalkedEngine("bare Camunda", stock, BareEngine.KEY, groups, stops, counted.count());
                compare(ours, () -> {}, bare, () -> {});
            } finally {
                stock.close();
            }
        }
    }

    /** What the sealed log costs a call: the same engine, with the triggers of the log and without them. */
    @Test
    void comparesSealedCallsWithUnsealedOnes() throws Exception {
        List<Stop> stops = discover();
        SqlCount count = dataSource.unwrap(CountingDataSource.class).count();
        List<String> groups = groupsOf(CallWalkAnswers.CALLER);
        compare(
                new WalkedEngine("sealed", engine, "matter-call", groups, stops, count),
                () -> seal("enable"),
                new WalkedEngine("unsealed", engine, "matter-call", groups, stops, count),
                () -> seal("disable"));
        seal("enable");
    }

    private void seal(String how) {
        owner.jdbc()
                .queryForList("select table_name from seal_sealed_tables", String.class)
                .forEach(table -> owner.jdbc()
                        .execute("alter table %1$s %2$s trigger seal_%1$s, %2$s trigger seal_%1$s_commit"
                                .formatted(table, how)));
    }

    private void compare(WalkedEngine ours, Runnable beforeOurs, WalkedEngine bare, Runnable beforeBare)
            throws Exception {
        Report report = new Report(CASES, ROUNDS, settings());
        for (int threads : THREADS) {
            beforeBare.run();
            walked(bare, threads);
            beforeOurs.run();
            walked(ours, threads);
            ours.count().forgetTexts();
            bare.count().forgetTexts();
            List<Round> ourRounds = new ArrayList<>();
            List<Round> bareRounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                beforeBare.run();
                bareRounds.add(walked(bare, threads));
                beforeOurs.run();
                ourRounds.add(walked(ours, threads));
            }
            report.add(threads, ours.name(), ourRounds, bare.name(), bareRounds);
        }
        report.statements(ours.name(), ours.count(), CASES * ROUNDS);
        report.statements(bare.name(), bare.count(), CASES * ROUNDS);
        report.print();
    }

    private static Round walked(WalkedEngine engine, int threads) throws InterruptedException, ExecutionException {
        Round round = Round.of(engine, threads, CASES, directory);
        assertThat(round.instances()).allMatch(engine::ended);
        return round;
    }

    /** Walks one call without a log-in and notes which post each step was offered to: both engines then use the same. */
    private List<Stop> discover() {
        as(CallWalkAnswers.CALLER);
        String instance = engine.getFormService()
                .submitStartForm(
                        engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("matter-call")
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        CallWalkAnswers.start(0))
                .getId();
        engine.getIdentityService().clearAuthentication();
        List<Stop> stops = new ArrayList<>();
        for (Map.Entry<String, Map<String, Object>> step :
                CallWalkAnswers.steps().entrySet()) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey("UserTask_" + step.getKey())
                    .singleResult();
            assertThat(task).as("task %s", step.getKey()).isNotNull();
            String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            String user = task.getAssignee() != null ? task.getAssignee() : group.toLowerCase(Locale.ROOT);
            stops.add(new Stop(step.getKey(), group, user, groupsOf(user), step.getValue()));
            as(user);
            engine.getFormService().submitTaskForm(task.getId(), step.getValue());
            engine.getIdentityService().clearAuthentication();
        }
        return stops;
    }

    private void as(String user) {
        engine.getIdentityService().setAuthentication(user, groupsOf(user));
    }

    private List<String> groupsOf(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private HikariDataSource bareDatabase() throws SQLException {
        HikariDataSource own = dataSource.unwrap(HikariDataSource.class);
        return BareEngine.database(own.getJdbcUrl(), own.getMaximumPoolSize());
    }

    private String settings() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return "PostgreSQL %s, fsync %s, synchronous_commit %s, %d processors, Java %s"
                .formatted(
                        jdbc.queryForObject("show server_version", String.class),
                        jdbc.queryForObject("show fsync", String.class),
                        jdbc.queryForObject("show synchronous_commit", String.class),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
    }
}
