package org.yidan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Measure;
import org.yidan.evaluation.figures.MeasureBook;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.support.TableOwner;

/**
 * Figures among 1,000,000 closed calls: every measure by unit, by township and by matter and township, of a month, a quarter, a year, and
 * the lists of cases behind them. Prints median and p95; nothing here asserts a time.
 *
 * <p>{@code -Dbench.calls=100000} loads fewer, {@code -Dbench.lists=20} sets how often each is asked.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class FiguresBenchmark {

    private static final int CALLS = Integer.getInteger("bench.calls", 1_000_000);
    private static final int ASKED = Integer.getInteger("bench.lists", 20);
    private static final int PAGE = 50;

    @DynamicPropertySource
    static void durableDatabase(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-postgres");
        registry.add("yidan.embedded-database.temporary", () -> "false");
        registry.add("yidan.embedded-database.directory", directory::toString);
    }

    @Autowired
    Figures figures;

    @Autowired
    MeasureBook measures;

    @Autowired
    TableOwner owner;

    private final List<String> report = new ArrayList<>();

    @Test
    void countsAmongAMillion() throws IOException {
        long begun = System.nanoTime();
        for (String file : List.of("bench/million-calls.sql", "bench/audit-desk.sql", "bench/figures.sql")) {
            String load = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            owner.jdbc().execute("begin;\n" + load.replace("(1, 1000000)", "(1, " + CALLS + ")") + "\ncommit;");
        }
        owner.jdbc().execute("vacuum evaluation_call");
        owner.jdbc().execute("vacuum evaluation_dispatch");
        report.add("%,d calls loaded in %d s".formatted(CALLS, (System.nanoTime() - begun) / 1_000_000_000));
        report.add("");
        report.add("| asked | period | rows | median ms | p95 ms |");
        report.add("|---|---|---|---|---|");
        Map<String, Period> periods = new LinkedHashMap<>();
        periods.put("month", Period.month(2016, 8));
        periods.put("quarter", Period.quarter(2016, 3));
        periods.put(
                "year",
                new Period(Period.month(2016, 3).from(), Period.month(2017, 3).from()));
        Scope county = Scope.of("420381");
        List<String> all = measures.all().stream().map(Measure::id).toList();
        periods.forEach((name, period) -> {
            for (By by : List.of(By.NOTHING, By.UNIT, By.TOWNSHIP, By.MATTER_TOWNSHIP, By.MONTH)) {
                line("every measure by " + by, name, () -> figures.rows(by, county, period, all)
                        .size());
            }
            line("overview of one unit", name, () -> figures.rows(By.MONTH, county.ofUnit("420381-CG"), period, all)
                    .size());
            for (String measure : List.of("closed_on_time", "satisfied", "opened")) {
                for (Part part : List.of(Part.NUMERATOR, Part.REST)) {
                    line("cases of " + measure + " " + part, name, () -> figures.cases(
                                    measure, part, county, period, null, PAGE)
                            .cases()
                            .size());
                }
            }
        });
        report.forEach(System.out::println);
        Files.write(Path.of("target", "figures.txt"), report);
    }

    private void line(String asked, String period, java.util.function.IntSupplier work) {
        int rows = work.getAsInt();
        double[] millis = Stream.generate(() -> {
                    long begun = System.nanoTime();
                    work.getAsInt();
                    return (System.nanoTime() - begun) / 1e6;
                })
                .limit(ASKED)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(millis);
        report.add("| %s | %s | %d | %.1f | %.1f |"
                .formatted(asked, period, rows, millis[ASKED / 2], millis[ASKED * 95 / 100]));
    }
}
