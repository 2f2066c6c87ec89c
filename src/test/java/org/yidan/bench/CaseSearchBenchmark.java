package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yidan.casework.search.CasePage;
import org.yidan.casework.search.CaseQuestion;
import org.yidan.casework.search.CaseSearch;
import org.yidan.support.ProcessDriver;
import org.yidan.support.TableOwner;

/**
 * Every kind of reader asks every kind of question among 1,000,000 closed calls. Prints median and p95 of the whole search; nothing
 * here asserts a time.
 *
 * <p>{@code -Dbench.calls=100000} loads fewer, {@code -Dbench.lists=40} sets how often each is asked.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class CaseSearchBenchmark {

    private static final int CALLS = Integer.getInteger("bench.calls", 1_000_000);
    private static final int LISTS = Integer.getInteger("bench.lists", 40);
    private static final int WARM_UP = 5;

    @DynamicPropertySource
    static void durableDatabase(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-postgres");
        registry.add("yidan.embedded-database.temporary", () -> "false");
        registry.add("yidan.embedded-database.directory", directory::toString);
    }

    @Autowired
    CaseSearch search;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TableOwner owner;

    private final List<String> report = new ArrayList<>();

    @Test
    void findsAmongAMillion() throws IOException {
        long begun = System.nanoTime();
        String load = new ClassPathResource("bench/million-calls.sql").getContentAsString(StandardCharsets.UTF_8);
        owner.jdbc().execute("begin;\n" + load.replace("(1, 1000000)", "(1, " + CALLS + ")") + "\ncommit;");
        report.add("");
        report.add("%,d calls loaded in %d s".formatted(CALLS, (System.nanoTime() - begun) / 1_000_000_000));
        report.add("");
        report.add("| reader | question | lines | median ms | p95 ms |");
        report.add("|---|---|---|---|---|");
        readers()
                .forEach((label, user) -> driver.as(user, () -> {
                    questions().forEach((name, asked) -> line(label, name, asked));
                    return null;
                }));
        report.forEach(System.out::println);
        Files.write(Path.of("target", "case-search.txt"), report);
    }

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("administrator, all regions", "admin");
        readers.put("county dispatcher", "420381-cmd.county-dispatcher");
        readers.put("staffing office", "420381-bb.staffing-office");
        readers.put("township leader", "420381001.township-leader");
        readers.put("handler", "420381-cg.unit-handler");
        readers.put("caller", "420381001.caller");
        return readers;
    }

    private Map<String, CaseQuestion> questions() {
        String no = owner.jdbc()
                .queryForObject(
                        "select case_no from case_file where region = '420381' and id > 10000000 + ? order by id limit 1",
                        String.class,
                        CALLS / 3);
        LocalDate month = LocalDate.of(2017, 10, 1);
        Map<String, CaseQuestion> questions = new LinkedHashMap<>();
        questions.put("newest page", question(null, null, null, null));
        questions.put("exact number", question(no, null, null, null));
        questions.put("part of a number", question(no.substring(10, 24), null, null, null));
        questions.put("four digits", question("0123", null, null, null));
        questions.put("word that occurs often, 路灯", question("路灯", null, null, null));
        questions.put("word that occurs seldom, 苍鹭", question("苍鹭", null, null, null));
        questions.put("word that never occurs, 海啸", question("海啸", null, null, null));
        questions.put("word of long ago, 封控", question("封控", null, null, null));
        questions.put("two words seldom together, 苍鹭 of one unit", question("苍鹭", null, null, "420381-CG"));
        questions.put("one character, 鹭", question("鹭", null, null, null));
        questions.put(
                "unit and month",
                new CaseQuestion(null, null, null, null, "420381-CG", month, month.plusMonths(1), null, null));
        questions.put(
                "kind that there is none of",
                new CaseQuestion(null, "RULING", null, null, null, null, null, null, null));
        questions.put("rare outcome", question(null, null, "TERMINATED", null));
        questions.put("outcome that never occurs", question(null, null, "WITHDRAWN", null));
        questions.put("open only", question(null, "OPEN", null, null));
        questions.put("mine", new CaseQuestion(null, null, null, null, null, null, null, true, null));
        questions.put("mine with 路灯", new CaseQuestion("路灯", null, null, null, null, null, null, true, null));
        questions.put("page 50 by going on", at(50, question(null, null, null, null)));
        questions.put("page 50 of 路灯", at(50, question("路灯", null, null, null)));
        return questions;
    }

    private static CaseQuestion question(
            @Nullable String q, @Nullable String status, @Nullable String outcome, @Nullable String unit) {
        return new CaseQuestion(q, null, status, outcome, unit, null, null, null, null);
    }

    private CaseQuestion at(int page, CaseQuestion first) {
        CaseQuestion asked = first;
        for (int i = 1; i < page; i++) {
            CasePage before = search.find(asked);
            if (!before.more()) {
                return asked;
            }
            asked = new CaseQuestion(
                    first.q(),
                    first.kind(),
                    first.status(),
                    first.outcome(),
                    first.unit(),
                    first.from(),
                    first.to(),
                    first.mine(),
                    before.next());
        }
        return asked;
    }

    private void line(String reader, String name, CaseQuestion asked) {
        int lines = search.find(asked).lines().size();
        for (int i = 0; i < WARM_UP; i++) {
            search.find(asked);
        }
        double[] millis = new double[LISTS];
        for (int i = 0; i < LISTS; i++) {
            long begun = System.nanoTime();
            assertThat(search.find(asked).lines()).hasSize(lines);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        report.add("| %s | %s | %d | %.1f | %.1f |"
                .formatted(reader, name, lines, millis[LISTS / 2], millis[LISTS * 95 / 100]));
    }
}
