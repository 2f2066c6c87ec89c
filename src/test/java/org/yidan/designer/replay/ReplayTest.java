package org.yidan.designer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.designer.replay.Found.Line;
import org.yidan.designer.replay.ReplayStore.Choice;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/**
 * Calls that were walked to their archive are asked again: the rules in force give what is on record, another limit makes exactly the
 * late ones late, another route and another list move exactly theirs, and each figure opens its cases.
 */
@YidanTest
class ReplayTest {

    /** Days of its own: a Tuesday and the weeks after. */
    private static final String BEGIN = "2026-07-14T09:00+08:00";

    private static final LocalDate FROM = LocalDate.of(2026, 7, 14);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 30);
    private static final String REGION = "420381";
    private static final String STAFFING = "420381-bb.staffing-office";
    private static final byte[] NONE = {};

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ReplayDesk desk;

    @Autowired
    ReplayStore store;

    @Autowired
    DraftDesk lists;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    TableOwner owner;

    private String late;
    private String prompt;
    private String street;
    private String moved;

    @BeforeEach
    void callsToTheirArchive() {
        story.beginOn(OffsetDateTime.parse(BEGIN).toInstant());
        story.secondOfficer("420381-SC", "unit-leader");
        story.secondOfficer("420381-CMD", "county-dispatcher");
        late = story.dispatched();
        story.clock.advance(Duration.ofMinutes(150));
        closed(late, false);
        prompt = story.dispatched();
        closed(prompt, false);
        street = refused(CallStories.STREET);
        moved = story.dispatched();
        closed(moved, true);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private void closed(String callNo, boolean movedOnTheWay) {
        story.sign(callNo, CallStories.SC_HANDLER);
        story.respond(callNo, CallStories.SC_HANDLER);
        if (movedOnTheWay) {
            request(callNo, Map.of("requestType", "SUSPEND", "reasonCode", "TEST", "pauseUntil", "2026-07-24"));
            story.clock.advance(Duration.ofDays(2));
            story.step(callNo, "ResumeHandling");
            request(callNo, Map.of("requestType", "EXTEND", "reasonCode", "TEST_APPRAISAL", "newDue", "2026-08-07"));
        }
        story.handle(callNo, CallStories.SC_HANDLER);
        for (String step : List.of("Cooperate", "ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")) {
            story.step(callNo, step);
        }
        assertThat(story.driver.ended(callNo)).isTrue();
    }

    private void request(String callNo, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("callNo", callNo);
        all.put("requestReason", "经现场核查并有书面材料佐证，须等待检测报告，提出本项申请，请予审批。");
        story.driver.start("call-request", CallStories.SC_HANDLER, all);
        story.step(callNo, "ApproveByLead");
        story.step(callNo, "ApproveByCenter");
    }

    private String refused(String matter) {
        String callNo = story.called(matter);
        story.step(
                callNo,
                "VerifyAndAccept",
                "intakeDecision",
                "REFUSE",
                "intakeReason",
                "应当通过行政复议途径解决，已告知。",
                "refusalGround",
                "LEGAL_CHANNEL");
        assertThat(story.driver.ended(callNo)).isTrue();
        return callNo;
    }

    @Test
    void closedCallsAreAskedAgain() {
        theRulesInForceGiveWhatIsOnRecord();
        anotherLimitMakesExactlyTheLateOnesLate();
        anotherRouteMovesExactlyItsOwn();
        anotherListMovesExactlyItsMatter();
        eachFigureOpensItsCases();
        onlyWhoAskedReadsIt();
        int many = Integer.getInteger("yidan.replay.cases", 0);
        if (many > 0) {
            manyAreAskedInAMinute(many);
        }
    }

    private void theRulesInForceGiveWhatIsOnRecord() {
        for (String table :
                List.of("call-limits", "call-routing", "call-dispatching", "call-urgency", "call-request-approval")) {
            long id = replay("running:" + table, NONE);
            ReplayRun run = run(id);
            assertThat(lines(id, Figure.CHECK)).as(table).isEmpty();
            assertThat(run.asRecorded()).as(table).isEqualTo(run.asked()).isPositive();
            assertThat(lines(id, Figure.DIFFERENT)).as(table).isEmpty();
            assertThat(run.cases()).isGreaterThanOrEqualTo(4);
        }
        assertThat(cases(replay("running:call-request-approval", NONE), Figure.UNBUILT))
                .as("whose change nobody asked for says so")
                .contains(late, prompt, street)
                .doesNotContain(moved);
    }

    private void anotherLimitMakesExactlyTheLateOnesLate() {
        String table = file("call-limits")
                .replaceFirst(
                        "(?s)(\"acceptDispatch\"</text>.{1,160}?<text></text>.{1,160}?WORKING_HOURS.{1,120}?)\"LIST\"",
                        "$1\"PT2H\"");
        assertThat(table).isNotEqualTo(file("call-limits"));

        long id = replay("", table.getBytes(StandardCharsets.UTF_8));

        assertThat(cases(id, Figure.OVERDUE)).isEqualTo(Set.of(late));
        assertThat(cases(id, Figure.DIFFERENT)).isEqualTo(Set.of(late, prompt, moved));
        assertThat(lines(id, Figure.DIFFERENT))
                .allSatisfy(line -> assertThat(line.unit()).isEqualTo("420381-SC"));
        assertThat(cases(id, Figure.NO_LONGER_OVERDUE)).isEmpty();
        assertThat(cases(id, Figure.CHECK)).isEmpty();
    }

    private void anotherRouteMovesExactlyItsOwn() {
        String table = file("call-routing")
                .replaceFirst(
                        "(?s)<output ",
                        """
                        <input id="Input_Matter" label="事项">
                          <inputExpression id="InputExpression_Matter" typeRef="string"><text>matterCode</text></inputExpression>
                        </input>
                        <output\s""")
                .replaceAll(
                        "(?s)(<inputEntry id=\"Rule_(\\d)_In2\">.*?</inputEntry>)",
                        "$1<inputEntry id=\"Rule_$2_In3\"><text></text></inputEntry>")
                .replaceFirst("(?s)(Rule_2_In3\"><text>)", "$1not(\"" + CallStories.STREET + "\")");

        long id = replay("", table.getBytes(StandardCharsets.UTF_8));

        assertThat(cases(id, Figure.DIFFERENT)).isEqualTo(Set.of(street));
        assertThat(lines(id, Figure.DIFFERENT)).singleElement().satisfies(line -> assertThat(
                        List.of(line.recorded(), line.replayed()))
                .containsExactly("INTAKE", "DISPATCH"));
        assertThat(cases(id, Figure.UNBUILT)).isEmpty();
    }

    private void anotherListMovesExactlyItsMatter() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        long draft = lists.open(new NewDraft(REGION, "市场事项改由城管承办", day, "editor"));
        lists.put(
                draft,
                catalog.inForce(CallStories.MARKET, REGION, day)
                        .terms()
                        .withLead("县城市管理执法局")
                        .withLimits(2, 10),
                "editor");

        long id = replay("list:" + draft, NONE);

        assertThat(lines(id, Figure.DIFFERENT).stream()
                        .filter(line -> line.subject().startsWith("承办单位"))
                        .map(Line::caseNo))
                .containsExactlyInAnyOrder(late, prompt, moved);
        assertThat(cases(id, Figure.OVERDUE)).as("two hours to sign, too").isEqualTo(Set.of(late));
        assertThat(cases(id, Figure.CHECK)).isEmpty();
        assertThat(cases(id, Figure.UNBUILT))
                .as("refused before it had an owner")
                .contains(street);
        lists.withdraw(draft, "editor");
    }

    private void eachFigureOpensItsCases() {
        long id = replay("running:call-request-approval", NONE);
        Browser designer = Browser.loggedIn(port, "designer", "yidan");

        String page = designer.page("/designer/replay/" + id).body();
        assertThat(page).contains("与记录一致 2/2 项").contains("figure=UNBUILT").contains("matter=" + CallStories.STREET);
        String cases = designer.page("/designer/replay/" + id + "?figure=UNBUILT&matter=" + CallStories.STREET)
                .body();
        assertThat(cases).contains("/cases/" + street).doesNotContain(late);
        assertThat(designer.page("/designer/replay").body())
                .contains("起草中的清单版本", "/designer/replay/" + id)
                .doesNotContain("??");
    }

    private void onlyWhoAskedReadsIt() {
        long id = replay("running:call-routing", NONE);
        assertThatThrownBy(() -> story.driver.as(STAFFING, () -> desk.run(id)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("designer.replay-unknown"));
        assertThatThrownBy(() -> story.driver.as(STAFFING, () -> desk.replay("", new byte[] {1}, FROM, UNTIL)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("designer.replay-file"));
        assertThatThrownBy(() -> story.driver.as(
                        CallStories.CALLER, () -> desk.replay("running:call-routing", NONE, FROM, UNTIL)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("designer.replay-not-yours"));
        assertThatThrownBy(() -> replay("draft:999999:no.dmn", NONE))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("designer.replay-no-source"));
        long own = story.driver.as(STAFFING, () -> desk.replay("running:call-routing", NONE, FROM, UNTIL));
        assertThat(story.driver.as(STAFFING, () -> desk.run(own)).asRecorded()).isPositive();
    }

    /** Copies of one call, as a year of a county would have them: only on request, as their number says. */
    private void manyAreAskedInAMinute(int many) {
        copies(many);
        LocalDate day = LocalDate.of(2026, 9, 1);
        long draft = lists.open(new NewDraft(REGION, "市场事项改由城管承办", day, "editor"));
        lists.put(
                draft, catalog.inForce(CallStories.MARKET, REGION, day).terms().withLead("县城市管理执法局"), "editor");
        byte[] limits = Stream.of(file("call-limits").split("(?=<rule )"))
                .map(row -> row.replace("\"LIST\"", row.contains("WORKING_DAYS") ? "\"P2D\"" : "\"PT2H\""))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        List<Long> replays = List.of(
                replay("running:call-limits", NONE),
                replay("", limits),
                replay("running:call-routing", NONE),
                replay("running:call-urgency", NONE),
                replay("list:" + draft, NONE));
        assertThat(replays).allSatisfy(id -> {
            ReplayRun run = run(id);
            System.out.println("REPLAYED " + run);
            assertThat(run.cases()).isGreaterThan(many);
            assertThat(run.asRecorded()).isEqualTo(run.asked()).isGreaterThan(many);
            assertThat(run.millis()).isLessThan(60_000);
        });
        lists.withdraw(draft, "editor");
    }

    private void copies(int many) {
        String instance = "= (select process_instance_id from call where call_no = :no)";
        String ofInstance =
                "'id_', id_ || 'c' || i, 'proc_inst_id_', proc_inst_id_ || i, 'execution_id_', proc_inst_id_ || i";
        String ofDecision = "dec_inst_id_ in (select id_ from act_hi_decinst where proc_inst_id_ " + instance + ")";
        Map<String, List<String>> copies = new LinkedHashMap<>();
        copies.put("case_file", List.of("case_no = :no", "'id', 900000000 + i, 'case_no', :no || '9' || i"));
        copies.put(
                "call",
                List.of(
                        "call_no = :no",
                        "'id', 900000000 + i, 'call_no', :no || '9' || i, 'process_instance_id', process_instance_id || i"));
        copies.put(
                "dispatch",
                List.of(
                        "call_id = (select id from call where call_no = :no)",
                        "'id', 900000000 + i, 'call_id', 900000000 + i, 'dispatch_no', dispatch_no || '9' || i"));
        copies.put(
                "case_deadline",
                List.of("case_no = :no", "'id', 900000000 + t.id * 20000 + i, 'case_no', :no || '9' || i"));
        copies.put("sent_form", List.of("id " + instance, "'id', id || i, 'process_instance_id', id || i"));
        List<String> guarded = List.copyOf(copies.keySet());
        copies.put(
                "act_hi_procinst",
                List.of(
                        "id_ " + instance,
                        "'id_', id_ || i, 'proc_inst_id_', id_ || i, 'business_key_', :no || '9' || i"));
        copies.put("act_hi_detail", List.of("name_ = 'urgency' and proc_inst_id_ " + instance, ofInstance));
        copies.put("act_hi_decinst", List.of("proc_inst_id_ " + instance, ofInstance));
        for (String table : List.of("act_hi_dec_in", "act_hi_dec_out")) {
            copies.put(table, List.of(ofDecision, "'id_', id_ || 'c' || i, 'dec_inst_id_', dec_inst_id_ || 'c' || i"));
        }
        owner.pastTheGuards(
                guarded,
                past -> copies.forEach((table, how) -> JdbcClient.create(past)
                        .sql("insert into " + table + " select r.* from (select * from " + table + " where "
                                + how.get(0)
                                + ") t cross join generate_series(1, :many) i cross join lateral jsonb_populate_record(null::"
                                + table
                                + ", to_jsonb(t) || jsonb_build_object(" + how.get(1) + ")) r")
                        .param("no", late)
                        .param("many", many)
                        .update()));
    }

    private long replay(String source, byte[] file) {
        return story.driver.as("designer", () -> desk.replay(source, file, FROM, UNTIL));
    }

    private ReplayRun run(long id) {
        return story.driver.as("designer", () -> desk.run(id));
    }

    private List<Line> lines(long id, Figure figure) {
        return store.lines(id, new Choice(figure, null, null), 0, 1000);
    }

    private Set<String> cases(long id, Figure figure) {
        return lines(id, figure).stream().map(Line::caseNo).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String file(String table) {
        try {
            return Files.readString(Path.of("processes", table + ".dmn"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
