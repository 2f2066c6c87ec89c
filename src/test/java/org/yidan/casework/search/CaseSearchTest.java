package org.yidan.casework.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/**
 * Whatever is asked, the search finds what a plain comparison of all lines finds, in the same order. There are more lines than
 * it tries without their marks, and most of what is rare lies behind.
 */
@YidanTest
class CaseSearchTest {

    private static final int CALLS = 900;
    private static final LocalDate FROM = LocalDate.of(2033, 1, 1);
    private static final LocalDate TO = LocalDate.of(2035, 12, 31);
    private static final List<String> READERS = List.of(
            "admin",
            "420381-cmd.county-dispatcher",
            "420381001.township-leader",
            "420381-cg.unit-handler",
            "420381-sf.justice-office");
    private static final List<String> WORDS = List.of(
            "均州路 封控",
            "路灯",
            "灯",
            "苍鹭",
            "封控",
            "没有",
            "a",
            "路灯损",
            "第12号",
            "HJ-420381-2033",
            "33010",
            "-00007",
            "0",
            "%",
            "_",
            "q",
            "损坏 第",
            "SY-CG-003",
            "sy-cg",
            "hj-420381-20330101-00001",
            "占道经营");

    private static boolean loaded;

    @Autowired
    CaseSearch search;

    @Autowired
    ProcessDriver driver;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(Long.getLong("yidan.probes.seed", 20_330_101L));

    /** Three years of calls; the rare words and the rare outcome are among the oldest. */
    @BeforeEach
    void threeYears() {
        if (loaded) {
            return;
        }
        loaded = true;
        jdbc.sql(
                        """
                        insert into case_file (id, version, case_no, kind, region, title, place, urgency, matter_code, entry_id,
                            matter_name, version_no, status, outcome, township, opened_at, closed_at)
                        select nextval('case_file_seq'), 0, 'HJ-420381-' || to_char(at, 'YYYYMMDD') || '-' || lpad(i::text, 5, '0'),
                            'CALL', '420381',
                            case when i = 3 then '苍鹭被困' else (array['路灯损坏','占道经营','井盖丢失'])[1 + i % 3] end
                                || ' 第' || i % 40 || '号' || case when i between 10 and 90 then '封控' else '' end,
                            '均州路' || i % 7 || '号', '一般', 'SY-CG-00' || i % 5, 1, '市容' || i % 5, 'BB',
                            case when i < 880 then 'CLOSED' else 'OPEN' end,
                            case when i >= 880 then null when i in (20, 21, 700) then 'TERMINATED' else 'RESOLVED' end,
                            case when i % 4 = 0 then '420381001' else '420381002' end, at, case when i < 880 then at end
                          from (select i, timestamptz '2033-01-01 01:00Z' + i / 2 * 2 * interval '29 hours' as at
                                  from generate_series(1, :calls) i) i""")
                .param("calls", CALLS)
                .update();
        jdbc.sql(
                        """
                        insert into call (id, version, call_no, process_instance_id, direction, source, description, occurred_at,
                            area_code, unlisted, catalogue_version, caller_user, calling_unit, anonymous, status, own_level, lead_unit)
                        select id, 0, case_no, 'search-' || case_no, 'UP', 'GRID', '描述描述描述描述描述描述', opened_at, '420381', false, 'BB',
                            '420381001.caller', '420381001', false, case status when 'OPEN' then 'HANDLING' else status end, false,
                            (array['420381-CG','420381-SC','420381-HB'])[1 + right(case_no, 5)::int % 3]
                          from case_file f where case_no like 'HJ-420381-203%' and not exists (select from call where call.id = f.id)""")
                .update();
    }

    @Test
    void findsWhatAPlainComparisonFinds() {
        for (int i = 0; i < 250; i++) {
            String reader = any(READERS);
            CaseQuestion asked = new CaseQuestion(
                    random.nextInt(3) == 0 ? null : any(WORDS),
                    random.nextInt(6) == 0 ? any(List.of("CALL", "RULING")) : null,
                    random.nextInt(4) == 0 ? any(List.of("OPEN", "CLOSED")) : null,
                    random.nextInt(5) == 0 ? any(List.of("TERMINATED", "RESOLVED", "WITHDRAWN")) : null,
                    random.nextInt(5) == 0 ? any(List.of("420381-CG", "420381-SC", "420381-GA")) : null,
                    random.nextInt(4) == 0 ? FROM.plusDays(random.nextInt(1000)) : FROM,
                    TO,
                    random.nextInt(8) == 0,
                    null);
            assertThat(all(reader, asked))
                    .as("%s asks %s", reader, asked)
                    .containsExactlyElementsOf(plainly(reader, asked));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "苍鹭, 1",
        "封控, 81",
        "没有的词, 0",
        "均州路 苍鹭, 1",
        "苍鹭　均州路3号, 1",
        "苍鹭 封控, 0",
        "鹭, 1",
        "井盖丢, 300",
        "00003, 1",
        "HJ-420381-20330103-00003, 1",
        "hj-420381-20330103-00003, 1",
        "sy-cg-003, 180"
    })
    void findsWordsOfTwoCharactersAndPartsOfNumbers(String word, int lines) {
        assertThat(all(
                        "420381-cmd.county-dispatcher",
                        new CaseQuestion(word, null, null, null, null, FROM, TO, null, null)))
                .hasSize(lines);
    }

    /** Page after page, as somebody goes on. */
    private List<String> all(String reader, CaseQuestion asked) {
        return driver.as(reader, () -> {
            List<String> found = new ArrayList<>();
            String before = null;
            do {
                CasePage page = search.find(new CaseQuestion(
                        asked.q(),
                        asked.kind(),
                        asked.status(),
                        asked.outcome(),
                        asked.unit(),
                        asked.from(),
                        asked.to(),
                        asked.mine(),
                        before));
                page.lines().forEach(line -> found.add(line.no()));
                before = page.next();
            } while (!before.isEmpty());
            return found;
        });
    }

    private List<String> plainly(String reader, CaseQuestion asked) {
        return jdbc
                .sql(
                        """
                        select * from case_file f join call c on c.id = f.id
                         where opened_at >= cast(:from as timestamp) at time zone 'Asia/Shanghai'
                           and opened_at < (cast(:to as timestamp) + interval '1 day') at time zone 'Asia/Shanghai'
                         order by opened_at desc, call_no desc""")
                .param("from", asked.from())
                .param("to", asked.to())
                .query()
                .listOfRows()
                .stream()
                .filter(sees(reader))
                .filter(call -> same(asked.kind(), "CALL"))
                .filter(call -> asked.status() == null
                        || asked.status().equals("CLOSED") == "CLOSED".equals(call.get("status")))
                .filter(call -> same(asked.outcome(), call.get("outcome")))
                .filter(call -> same(asked.unit(), call.get("lead_unit")))
                .filter(call -> !asked.onlyMine() || reader.equals(call.get("caller_user")))
                .filter(call -> asked.q() == null
                        || Stream.of(asked.q().toLowerCase().split(" ")).allMatch(word -> says(call, word)))
                .map(call -> String.valueOf(call.get("call_no")))
                .toList();
    }

    private static Predicate<Map<String, Object>> sees(String reader) {
        return switch (reader) {
            case "admin", "420381-cmd.county-dispatcher", "420381001.township-leader" -> call -> true;
            case "420381-cg.unit-handler" -> call -> "420381-CG".equals(call.get("lead_unit"));
            default -> call -> false;
        };
    }

    private static boolean same(@Nullable String asked, @Nullable Object is) {
        return asked == null || asked.equals(is);
    }

    private static boolean says(Map<String, Object> call, String word) {
        return call.get("matter_code").toString().toLowerCase().equals(word)
                || List.of("call_no", "title", "matter_name", "place").stream()
                        .anyMatch(field ->
                                call.get(field).toString().toLowerCase().contains(word));
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
