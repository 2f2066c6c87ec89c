package org.yidan.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.Browser;
import org.yidan.security.ProbeOracle.Subject;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/**
 * More than 20,000 times somebody of two counties asks for a task, a call or case, a file, a paper, a notice or a draft, and is given it
 * exactly when {@link ProbeOracle} says so. A list answers for every object of its kind. Repeat a failure with
 * {@code -Dyidan.probes.seed=…}; more than twice as many with {@code -Dyidan.probes.people=90}.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 1_000) // what they file is not to be met by the stories
class RandomProbesTest {

    private static final int PROBES = 20_000;
    private static final int PEOPLE = Integer.getInteger("yidan.probes.people", 40);
    private static final int PAGES_SEEN = 200;
    private static final int PAPERS_SEEN = 40;
    private static final int FOREIGN_NOTICES = 300;
    private static final List<String> DRAFTERS = List.of("420381-bb.staffing-office", "420322-bb.staffing-office");
    private static final Pattern NUMBER = Pattern.compile("href=\"/cases/([A-Z]{2}-[0-9-]+)\"");
    private static final Pattern OLDER = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ProbeWorld world;

    @Autowired
    ProbeOracle oracle;

    @Autowired
    ProcessDriver driver;

    @Autowired
    CaseSight seenCases;

    @Autowired
    PrintedDocuments papers;

    @Autowired
    JdbcClient jdbc;

    private final long seed = Long.getLong("yidan.probes.seed", 20_261_130L);
    private final Random random = new Random(seed);
    private final List<String> leaks = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, int[]> counts = new TreeMap<>();

    private Map<String, Subject> calls = Map.of();
    private Map<String, Subject> cases = Map.of();
    private Map<String, Subject> tasks = Map.of();
    private Map<Long, Set<String>> told = Map.of();
    private List<ProbedFile> files = List.of();
    private List<ProbedFile> sheets = List.of();
    private int pages;
    private int seenPapers;
    private int foreignNotices;

    /** A file or paper with the case it belongs to. */
    private record ProbedFile(String no, String path) {}

    @BeforeEach
    void readTheWorld() {
        world.build();
        oracle.read();
        calls = oracle.calls(world.callNos());
        cases = oracle.cases(world.caseNos());
        tasks = oracle.tasks(world.numbers());
        told = oracle.told(world.noticeEvents());
        files = files();
        sheets = world.numbers().stream()
                .flatMap(no -> papers.of(no).stream()
                        .map(paper -> new ProbedFile(no, "/cases/" + no + "/papers/" + paper.id() + ".pdf")))
                .toList();
    }

    @AfterEach
    void clearAway() {
        world.end();
    }

    @Test
    void everybodyIsGivenWhatIsHisAndNothingElse() {
        List<String> people = people();
        for (String user : people) {
            Browser browser = Browser.anonymous(port).by("10.77.0." + people.indexOf(user));
            assertThat(browser.logIn(user, "yidan").statusCode()).as(user).isEqualTo(302);
            asksForTasks(browser, user);
            asksForCases(browser, user);
            asksForFiles(browser, user);
            asksForPapers(browser, user);
            asksForNotices(browser, user);
            asksForDrafts(browser, user);
        }
        String report = "seed " + seed + ", "
                + counts.entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue()[0] + " seen, " + kind.getValue()[1] + " not")
                        .collect(Collectors.joining("; "));
        System.out.println("PROBES " + report);
        assertThat(leaks).as("leaks, %s", report).isEmpty();
        assertThat(missing).as("refused to whom it belongs, %s", report).isEmpty();
        counts.forEach((kind, count) -> assertThat(count)
                .as("probes of both kinds of %s must occur, %s", kind, report)
                .doesNotContain(0));
        assertThat(counts.values().stream().mapToInt(one -> one[0] + one[1]).sum())
                .as(report)
                .isGreaterThanOrEqualTo(PROBES);
        assertThat(counts.values().stream().mapToInt(one -> one[0]).sum())
                .as(report)
                .isGreaterThan(PROBES / 100);
    }

    /** The few who see drafts, those who work in the story, and others at random. */
    private List<String> people() {
        List<String> all = new ArrayList<>(oracle.officers());
        Collections.shuffle(all, random);
        Set<String> chosen = new TreeSet<>(DRAFTERS);
        all.stream()
                .filter(user ->
                        user.matches("420381-(sc|cg|cmd|gov|bb|sf)\\..*|420381001.*|420322-(cmd|gov|cg|sc)\\..*"))
                .limit(PEOPLE / 2)
                .forEach(chosen::add);
        all.stream().limit(PEOPLE).filter(user -> chosen.size() < PEOPLE).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private void asksForTasks(Browser browser, String user) {
        String ids = tasks.keySet().stream().limit(100).collect(Collectors.joining(","));
        String query = "/task?maxResults=500&processInstanceBusinessKeyIn=" + String.join(",", world.numbers());
        for (String door : List.of("/engine-rest" + query, "/camunda/api/engine/engine/default" + query)) {
            compare("task", user, tasks.keySet(), ids(browser.get(door)), id -> oracle.seesTask(user, tasks.get(id)));
        }
        Set<String> carded = tasks.keySet().stream().limit(100).collect(Collectors.toSet());
        compare(
                "task card",
                user,
                carded,
                ids(browser.get("/api/tasks/cards?ids=" + ids)),
                id -> oracle.seesTask(user, tasks.get(id)));
        String one = any(tasks.keySet());
        one("task", user, one, browser.get("/api/tasks/" + one + "/card"), oracle.seesTask(user, tasks.get(one)));
        one("task", user, one, browser.get("/engine-rest/task/" + one), oracle.seesTask(user, tasks.get(one)));
    }

    private void asksForCases(Browser browser, String user) {
        List<String> numbers = world.numbers();
        compare("list of cases", user, numbers, listed(browser), no -> sees(user, no));
        List<String> some = some(numbers, 40);
        Set<String> found = driver.as(
                user,
                () -> some.stream().filter(no -> seenCases.find(no).isPresent()).collect(Collectors.toSet()));
        compare("case", user, some, found, no -> sees(user, no));
        for (int i = 0; i < 5; i++) {
            String no = any(numbers);
            boolean seen = sees(user, no);
            if (!seen || pages++ < PAGES_SEEN) {
                String path = "/cases/" + no;
                one("page of a case", user, path, browser.page(path), seen);
                String drawn = "/api/cases/" + no + "/path";
                one("path of a case", user, drawn, browser.get(drawn), seen);
            }
        }
    }

    /** What the list shows of the day of the world, page after page. */
    private Set<String> listed(Browser browser) {
        Set<String> found = new HashSet<>();
        String next = "/cases?from=" + ProbeWorld.DAY + "&to=" + ProbeWorld.DAY;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = browser.page(next);
            assertThat(answer.statusCode()).isEqualTo(200);
            Matcher numbers = NUMBER.matcher(answer.body());
            while (numbers.find()) {
                found.add(numbers.group(1));
            }
            Matcher older = OLDER.matcher(answer.body());
            next = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }
        return found;
    }

    private void asksForFiles(Browser browser, String user) {
        for (ProbedFile file : some(files, 20)) {
            one("file", user, file.path(), browser.get(file.path()), sees(user, file.no()));
        }
    }

    /** Who may not read a paper is refused before it is set; of those who may, some. */
    private void asksForPapers(Browser browser, String user) {
        for (ProbedFile sheet : some(sheets, 10)) {
            boolean seen = sees(user, sheet.no());
            if (!seen || seenPapers++ < PAPERS_SEEN) {
                one("paper", user, sheet.path(), browser.get(sheet.path()), seen);
            }
        }
    }

    private void asksForNotices(Browser browser, String user) {
        Map<Long, Long> own = new TreeMap<>();
        jdbc.sql("select id, event_id from notice where user_id = ?")
                .param(user)
                .query(row -> {
                    own.put(row.getLong(1), row.getLong(2));
                });
        Set<Long> shown = new HashSet<>();
        Set<Long> foreign = new HashSet<>();
        boolean more = true;
        for (int page = 0; more; page++) {
            String answer = browser.get("/api/notices?size=100&page=" + page).body();
            List<Number> ids = JsonPath.read(answer, "$.notices[*].id");
            ids.forEach(id -> (own.containsKey(id.longValue()) ? shown : foreign)
                    .add(own.getOrDefault(id.longValue(), id.longValue())));
            more = JsonPath.read(answer, "$.more");
        }
        foreign.forEach(id -> leaks.add(user + " is shown the notice " + id + " of somebody else"));
        compare("notice", user, told.keySet(), shown, event -> told.get(event).contains(user));
        List<Long> others = jdbc.sql(
                        "select id from notice where user_id <> ? and event_id = any(?) order by id offset ? limit 4")
                .params(user, told.keySet().toArray(Long[]::new), random.nextInt(20))
                .query(Long.class)
                .list();
        if (foreignNotices < FOREIGN_NOTICES) {
            browser.page("/notices");
            for (long id : others) {
                foreignNotices++;
                one(
                        "notice",
                        user,
                        "/api/notices/" + id + "/read",
                        browser.post("/api/notices/" + id + "/read", ""),
                        false);
            }
        }
    }

    private void asksForDrafts(Browser browser, String user) {
        world.draftTitles().forEach((region, title) -> {
            HttpResponse<String> answer = browser.page("/catalog?region=" + region);
            assertThat(answer.statusCode()).isEqualTo(200);
            Set<String> shown = answer.body().contains(title) ? Set.of(title) : Set.of();
            compare("draft", user, Set.of(title), shown, draft -> oracle.seesDrafts(user, region));
        });
    }

    private boolean sees(String user, String no) {
        return calls.containsKey(no) ? oracle.seesCall(user, calls.get(no)) : oracle.seesCase(user, cases.get(no));
    }

    /** Every object of a list is a probe: shown or not, as it should be. */
    private <T> void compare(String kind, String user, Collection<T> all, Set<T> shown, Predicate<T> rightly) {
        all.forEach(one -> probed(kind, user, String.valueOf(one), shown.contains(one), rightly.test(one)));
    }

    private void one(String kind, String user, String what, HttpResponse<String> answer, boolean rightly) {
        int status = answer.statusCode();
        assertThat(status).as("%s asks for %s: %s", user, what, answer.body()).isIn(200, 403, 404);
        probed(kind, user, what, status == 200, rightly);
    }

    private void probed(String kind, String user, String what, boolean given, boolean rightly) {
        counts.computeIfAbsent(kind, unseen -> new int[2])[rightly ? 0 : 1]++;
        if (given != rightly) {
            (given ? leaks : missing).add(kind + " " + what + " and " + user);
        }
    }

    private List<ProbedFile> files() {
        List<ProbedFile> found = new ArrayList<>();
        jdbc.sql("select f.case_no, f.id from case_attachment f where f.case_no = any(?)")
                .param(calls.keySet().toArray(String[]::new))
                .query(row -> {
                    String preview = found.size() % 2 == 0 ? "" : "/preview";
                    found.add(new ProbedFile(row.getString(1), "/api/call-files/" + row.getLong(2) + preview));
                });
        jdbc.sql("select case_no, id from case_attachment where case_no = any(?)")
                .param(cases.keySet().toArray(String[]::new))
                .query(row -> {
                    String path = "/cases/" + row.getString(1) + "/files/" + row.getLong(2);
                    found.add(new ProbedFile(row.getString(1), path));
                });
        return found;
    }

    private <T> List<T> some(List<T> from, int most) {
        List<T> mixed = new ArrayList<>(from);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(most, mixed.size()));
    }

    private String any(Collection<String> from) {
        List<String> all = List.copyOf(from);
        return all.get(random.nextInt(all.size()));
    }

    private static Set<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = JsonPath.read(answer.body(), "$[*].id");
        return new HashSet<>(ids);
    }
}
