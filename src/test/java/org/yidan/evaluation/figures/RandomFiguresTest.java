package org.yidan.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.evaluation.facts.Facts;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/**
 * Figures over the facts agree with a recount straight from the record ({@code docs/evaluation/recount.sql}), of everything the other
 * tests left and of random cases that are gone again afterwards. {@code -Dyidan.figures.cases=10000} plants more.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 2_000) // over what the others left
class RandomFiguresTest {

    private static final String REGION = "420381";
    private static final int CASES = Integer.getInteger("yidan.figures.cases", 400);
    private static final int SCOPES = Integer.getInteger("yidan.figures.scopes", 25);

    @Autowired
    Facts facts;

    @Autowired
    Figures figures;

    @Autowired
    MeasureBook measures;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int telling;

    @Test
    void agreeWithTheNaiveRecount() {
        facts.catchUp();
        assertThat(facts.drift()).isEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute(file("evaluation/random-cases.sql").replace("(1, 400)", "(1, " + CASES + ")"));
            jdbc.queryForObject(
                    "select evaluation_measure(array(select case_no::text from case_file where id > 700000000 and id < 800000000))",
                    Integer.class);
            jdbc.execute("analyze case_file, call, dispatch, case_deadline, case_act");
            compareAll();
        });

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(500);
        assertThat(telling).as("figures that are not nothing").isGreaterThan(compared / 3);
    }

    private void compareAll() {
        Random random = new Random(20260301);
        List<String> units = jdbc.queryForList(
                "select distinct lead_unit from evaluation_dispatch where region = ? order by 1", String.class, REGION);
        List<String> townships = jdbc.queryForList(
                "select distinct township from evaluation_call where region = ? and township is not null order by 1",
                String.class,
                REGION);
        List<String> matters = jdbc.queryForList(
                "select matter_code from evaluation_call where region = ? and matter_code is not null group by 1 order by count(*) desc limit 10",
                String.class,
                REGION);
        for (int i = 0; i < SCOPES; i++) {
            Scope scope = Scope.of(REGION);
            scope = i % 3 == 1 ? scope.ofUnit(units.get(random.nextInt(units.size()))) : scope;
            scope = i % 4 == 2 ? scope.ofTownship(townships.get(random.nextInt(townships.size()))) : scope;
            scope = i % 5 == 3 ? scope.ofMatter(matters.get(random.nextInt(matters.size()))) : scope;
            LocalDate from = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(400));
            compare(scope, new Period(from, from.plusDays(1 + random.nextInt(300))));
        }
    }

    private void compare(Scope scope, Period period) {
        Map<String, Figure> recounted = recount(scope, period);
        List<String> ids = measures.all().stream().map(Measure::id).toList();
        FigureRow counted = figures.total(scope, period, ids);
        for (String id : ids) {
            Figure expected = recounted.getOrDefault(id, Figure.NONE);
            compared++;
            telling += expected.equals(Figure.NONE) ? 0 : 1;
            if (!counted.figure(id).equals(expected)) {
                differences.add(
                        id + " " + scope + " " + period + ": " + counted.figure(id) + ", recounted " + expected);
            }
        }
    }

    private Map<String, Figure> recount(Scope scope, Period period) {
        String sql = recount();
        Map<String, Object> given = new HashMap<>();
        given.put("region", scope.region());
        given.put("unit", scope.unit());
        given.put("township", scope.township());
        given.put("matter", scope.matter());
        given.put("from", period.from());
        given.put("until", period.until());
        given.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        for (Map.Entry<String, Object> one : given.entrySet()) {
            sql = sql.replace(":'" + one.getKey() + "'", "'" + (one.getValue() == null ? "" : one.getValue()) + "'");
        }
        Map<String, Figure> found = new HashMap<>();
        jdbc.query(sql, row -> {
            found.put(row.getString(1), new Figure(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
        return found;
    }

    private static String recount() {
        try {
            return Files.readString(Path.of("docs/evaluation/recount.sql")).replaceAll("(?m)^\\\\.*$", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String file(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
