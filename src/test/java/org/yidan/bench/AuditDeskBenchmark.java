package org.yidan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.audit.desk.QuestionDesk;
import org.yidan.support.ProcessDriver;
import org.yidan.support.TableOwner;

/**
 * Questions of auditors among 1,000,000 closed calls with 10,000,000 acts. Prints median and p95 of the first page of each; nothing here
 * asserts a time.
 *
 * <p>{@code -Dbench.calls=100000} loads fewer, {@code -Dbench.lists=20} sets how often each is asked; {@code -Dbench.data=/a/directory}
 * keeps the loaded database there and asks it again the next time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AuditDeskBenchmark {

    private static final int CALLS = Integer.getInteger("bench.calls", 1_000_000);
    private static final int ASKED = Integer.getInteger("bench.lists", 20);
    private static final List<String> QUESTIONS = List.of(
            "cases",
            "cases?q=路灯",
            "cases?q=苍鹭",
            "cases?q=海啸",
            "cases?q=路灯&late=true",
            "cases?lead=420381-CG&late=true&finished_from=2016-08-01&finished_to=2016-08-31",
            "cases?coop=420381-SC&outcome=NOT_TRUE",
            "cases?person=420381-cg.unit-handler&late=true",
            "cases?matter=SY-CG-007&from=2016-06-01&to=2016-06-30",
            "cases?off_site=true",
            "cases?no_position=true&lead=420381-SC",
            "cases?few_cards=true",
            "cases?returned=true",
            "cases?fined=true&outcome=NOT_TRUE",
            "cases?over=200",
            "late?unit=420381-CG&finished_from=2016-08-01&finished_to=2016-08-31",
            "late?open=true",
            "returns?unit=420381-SC",
            "evidence?lack=OFF_SITE",
            "evidence?lack=CARDS&unit=420381-CG",
            "fines?party=当事人777",
            "fines?twice=true",
            "attempts?blocked=true",
            "journal",
            "journal?unit=420381-CG&from=2016-06-01&to=2016-06-30",
            "people?person=420381-cg.unit-handler",
            "people?person=420381-cg.unit-handler&decisions=true",
            "system",
            "system?person=admin",
            "system?deed=LOCKED",
            "ledger?unit=420381-CG",
            "ledger?blocked=true",
            "figures?unit=420381-CG&from=2016-06-01&to=2016-08-31",
            "moment?at=2016-06-15T10:00:00",
            "list-at?at=2026-12-15T10:00:00",
            "rights-at?at=2026-12-15T10:00:00");

    @DynamicPropertySource
    static void durableDatabase(DynamicPropertyRegistry registry) throws IOException {
        String kept = System.getProperty("bench.data");
        Path directory = kept == null
                ? Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-postgres")
                : Path.of(kept);
        registry.add("yidan.embedded-database.temporary", () -> "false");
        registry.add("yidan.embedded-database.directory", directory::toString);
    }

    @Autowired
    QuestionDesk desk;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TableOwner owner;

    private final List<String> report = new ArrayList<>();

    @Test
    void answersAmongAMillion() throws IOException {
        load();
        report.add("%,d calls, %,d acts".formatted(count("call"), count("case_act")));
        report.add("");
        report.add("| reader | question | rows | median ms | p95 ms |");
        report.add("|---|---|---|---|---|");
        for (String user : List.of("auditor", "420381-gov.auditor")) {
            driver.as(user, () -> {
                QUESTIONS.stream()
                        .filter(question -> user.equals("auditor") || !question.startsWith("system"))
                        .forEach(question -> line(user, question));
                return null;
            });
        }
        report.forEach(System.out::println);
        Files.write(Path.of("target", "audit-desk.txt"), report);
    }

    /** Once for each directory. */
    private void load() throws IOException {
        if (count("call") >= CALLS) {
            return;
        }
        long begun = System.nanoTime();
        for (String file : List.of("bench/million-calls.sql", "bench/audit-desk.sql")) {
            String load = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            owner.jdbc().execute("begin;\n" + load.replace("(1, 1000000)", "(1, " + CALLS + ")") + "\ncommit;");
        }
        report.add("loaded in %d s".formatted((System.nanoTime() - begun) / 1_000_000_000));
    }

    private long count(String table) {
        return Objects.requireNonNull(owner.jdbc().queryForObject("select count(*) from " + table, Long.class));
    }

    private void line(String user, String question) {
        var address = UriComponentsBuilder.fromUriString(question).build();
        String id = String.valueOf(address.getPath());
        Map<String, String> asked = address.getQueryParams().toSingleValueMap();
        int rows = desk.answer(id, asked, QuestionDesk.PAGE).rows().size();
        double[] millis = Stream.generate(() -> timed(id, asked))
                .limit(ASKED)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(millis);
        report.add("| %s | %s | %d | %.1f | %.1f |"
                .formatted(user, question, rows, millis[ASKED / 2], millis[ASKED * 95 / 100]));
    }

    private double timed(String id, Map<String, String> asked) {
        long begun = System.nanoTime();
        desk.answer(id, asked, QuestionDesk.PAGE);
        return (System.nanoTime() - begun) / 1e6;
    }
}
