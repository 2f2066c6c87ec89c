package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yidan.engine.Browser;

/**
 * Type-ahead over HTTP, logged in, one connection, at 10,000 matters with everyday words: every keystroke of names, codes,
 * words and pinyin as people type them. Nothing here asserts a time.
 *
 * <p>{@code -Dbench.matters=10000 -Dbench.rounds=5}
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class TypeAheadBenchmark {

    private static final int MATTERS = Integer.getInteger("bench.matters", 10_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    /** Each is typed key by key. */
    private static final List<String> TYPED = List.of(
            "油烟",
            "yy",
            "youyan",
            "餐饮服务业",
            "路边摊",
            "lubiantan",
            "占道经营",
            "zdjy",
            "SY-CG-001",
            "sycg0",
            "违建",
            "weijian",
            "渣土 抛洒",
            "电动车上楼",
            "gaokongpaowu",
            "楼道堆东西没人管",
            "xftd",
            "q",
            "山洪",
            "sh");

    @DynamicPropertySource
    static void durableDatabase(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-search");
        registry.add("yidan.embedded-database.temporary", () -> "false");
        registry.add("yidan.embedded-database.directory", directory::toString);
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void answersEveryKeystroke() {
        fill();
        Browser clerk = Browser.loggedIn(port, "420381001.caller", "yidan");
        List<String> keystrokes = keystrokes();
        double first = ask(clerk, keystrokes.get(0));
        keystrokes.forEach(typed -> ask(clerk, typed));
        double[] millis = new double[ROUNDS * keystrokes.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = ask(clerk, keystrokes.get(i % keystrokes.size()));
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%n| type-ahead, %d matters, %d keystrokes | first %.0f ms | median %.1f ms | p95 %.1f ms | max %.1f ms |%n",
                count(),
                millis.length,
                first,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1]);
        assertThat(count()).isGreaterThanOrEqualTo(MATTERS);
    }

    private int count() {
        return jdbc.queryForObject(
                "select count(*)::int from matter_entry where region = '420381' and upper_inf(recorded) and valid @> current_date",
                Integer.class);
    }

    private static List<String> keystrokes() {
        List<String> all = new ArrayList<>();
        for (String typed : TYPED) {
            for (int end = 1; end <= typed.length(); end++) {
                all.add(typed.substring(0, end));
            }
        }
        return all;
    }

    private double ask(Browser clerk, String typed) {
        String address =
                "/api/catalog/matters/search?region=420381&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        int status = clerk.get(address).statusCode();
        double millis = (System.nanoTime() - begun) / 1e6;
        assertThat(status).isEqualTo(200);
        return millis;
    }

    /** More matters whose names and words are put together of the sample's own, so that characters are spread alike. */
    private void fill() {
        List<String> names = jdbc.queryForList("select distinct name from matter_entry order by name", String.class);
        List<String> words = jdbc.queryForList("select distinct word from matter_synonym order by word", String.class);
        Random random = new Random(7);
        List<Object[]> matters = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> units = new ArrayList<>();
        List<Object[]> synonyms = new ArrayList<>();
        long id = 5_000_000;
        for (int i = count(); i < MATTERS; i++) {
            String code = String.format(Locale.ROOT, "Z%c-ZZ-%04d", 'A' + i / 10_000, i % 10_000);
            String one = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            String name = one.substring(0, one.length() / 2) + other.substring(other.length() / 2);
            matters.add(new Object[] {code});
            entries.add(new Object[] {++id, code, name});
            units.add(new Object[] {id});
            for (int word = 0; word < 3; word++) {
                synonyms.add(new Object[] {code, words.get(random.nextInt(words.size()))});
            }
        }
        jdbc.batchUpdate("insert into matter (code) values (?)", matters);
        jdbc.batchUpdate(
                """
                insert into matter_entry (id, matter_code, region, version_no, valid, recorded, name, domain, lead_duty,
                  township_duty, legal_basis, delegated, joint, urgency_default, accept_hours, handle_days, region_scope,
                  list_category, verified)
                select ?, ?, '420381', no, daterange('2024-01-01', null), tstzrange('2024-01-01', null), ?, 'ZZ', '职责', '职责',
                  '《某法》第一条', false, false, '一般', 8, 10, 'county', 'TERRITORIAL', false
                from catalogue_version where region = '420381' order by published_at limit 1""",
                entries);
        jdbc.batchUpdate(
                "insert into matter_entry_unit (entry_id, role, position, unit_type) values (?, 'LEAD', 1, '县城市管理执法局')",
                units);
        jdbc.batchUpdate(
                "insert into matter_synonym (region, matter_code, word) values ('420381', ?, ?) on conflict do nothing",
                synonyms);
    }
}
