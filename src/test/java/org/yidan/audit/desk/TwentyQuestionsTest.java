package org.yidan.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.duty.TownshipGuard;
import org.yidan.call.scenario.CallStories;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/**
 * Walks calls as an office does, late, off site, returned and ruled on, and then asks what auditors ask: the answers are the rows that
 * plain SQL finds. While it walks it keeps pictures of moments, and the desk shows the same when it is asked for them afterwards.
 */
@YidanTest
class TwentyQuestionsTest {

    private static final String RULING =
            """
            insert into ruling (id, ruling_no, call_id, matter_code, parties, positions, staffing_opinion, justice_opinion, basis,
                lead_before, lead_after, decided_by, wrong_return, precedent, effective_at, recorded_by)
            select nextval('call_part_seq'), 'CD-TEST-1', id, 'SY-SC-011', '{420381-SC,420381-CG}', '各执一词', '属市场监管', '属市场监管',
                   '三定规定第三条', '420381-SC', '420381-SC', 'OFFICES', true, false, ?, '420381-bb.staffing-office'
              from call where call_no = ?""";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    QuestionDesk desk;

    @Autowired
    TownshipGuard guard;

    private final Random chance = new Random(20261130);
    private final List<Picture> pictures = new ArrayList<>();

    /** What stood in the engine's and the office's own tables at a moment. */
    private record Picture(
            String callNo,
            Instant at,
            Instant known,
            List<String> tasks,
            List<String> acts,
            List<String> dues,
            int list) {}

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void theDeskAnswersWhatPlainSqlFindsAndShowsMomentsAsTheyWere() {
        story.beginOn(TUE_2026_03_10_0900);
        String late = lateAndOffSite();
        String returned = returnedAndRuled();
        guard.blocked(new TownshipGuard.Attempt(
                TownshipGuard.Attempt.NOT_REGISTERED,
                "420381",
                MatterCallStep.REGISTER_CALL,
                "420381-SC",
                "twenty-questions",
                "清单外测试事项乙",
                "420381001"));

        story.driver.as("auditor", () -> {
            aboutCases(late, returned);
            aboutPeopleTheListAndTheLedger(late);
            aboutMoments();
            return null;
        });
        sightAndJson(late);
    }

    private String lateAndOffSite() {
        String callNo = story.dispatched();
        look(callNo);
        story.clock.advance(Duration.ofDays(6));
        look(callNo);
        story.sign(callNo, SC_HANDLER);
        look(callNo);
        story.clock.advance(Duration.ofDays(10));
        story.step(
                callNo,
                "FirstResponse",
                "arrivedAt",
                story.inMinutes(0),
                "lat",
                32.9,
                "lng",
                111.9,
                "persons",
                json(SC_HANDLER),
                "responseNote",
                "定位有偏差，已到现场。");
        look(callNo);
        story.clock.advance(Duration.ofDays(30));
        story.handle(callNo, SC_HANDLER);
        look(callNo);
        story.step(callNo, "Cooperate");
        look(callNo);
        story.step(callNo, "ApproveResult");
        look(callNo);
        story.step(callNo, "GiveFeedback");
        look(callNo);
        story.step(callNo, "VerifyOnSite");
        look(callNo);
        story.step(callNo, "SurveyCaller");
        look(callNo);
        return callNo;
    }

    private String returnedAndRuled() {
        String callNo = story.dispatched();
        look(callNo);
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);
        look(callNo);
        story.step(callNo, "DecideReturn");
        look(callNo);
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);
        look(callNo);
        story.jdbc
                .sql(RULING)
                .params(Timestamp.from(story.clock.instant()), callNo)
                .update();
        return callNo;
    }

    /** Pictures of four moments from now on, some minutes apart; nothing happens before the last. */
    private void look(String callNo) {
        for (int i = 0; i < 4; i++) {
            story.clock.advance(Duration.ofSeconds(61 + chance.nextInt(600)));
            Instant at = story.clock.instant();
            pictures.add(new Picture(
                    callNo,
                    at,
                    Instant.now(),
                    strings(
                            """
                            select t.name_ || ' ' || coalesce(t.assignee_, '-') from act_ru_task t
                              join act_hi_procinst i on i.id_ = t.proc_inst_id_
                              join act_hi_procinst p on p.id_ = i.root_proc_inst_id_
                             where p.business_key_ = ?""",
                            callNo),
                    strings("select step || ' ' || result from case_act where case_no = ?", callNo),
                    strings(
                            "select step || ' ' || extract(epoch from due)::bigint from case_deadline where case_no = ?",
                            callNo),
                    story.count(
                            "select count(*) from matter_entry where region = '420381' and upper_inf(recorded) and valid @> ?",
                            at.atZone(story.clock.getZone()).toLocalDate())));
            story.clock.advance(Duration.ofSeconds(1));
        }
    }

    private void aboutMoments() {
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(50);
        pictures.forEach(picture -> {
            Map<String, String> asked = Map.of("at", picture.at().toString(), "case", picture.callNo());
            assertThat(rows("moment", asked, "task", "holder"))
                    .as("tasks %s", picture.at())
                    .isEqualTo(picture.tasks());
            List<Map<String, Object>> seen =
                    desk.answer("case-at", asked, QuestionDesk.EXPORTED).rows();
            assertThat(of(seen, "ACT")
                            .map(row -> row.get("step") + " " + row.get("result"))
                            .sorted())
                    .as("acts %s", picture.at())
                    .isEqualTo(picture.acts());
            // The limit of co-operating is noted when the task is offered and counts from the dispatch.
            assertThat(of(seen, "DEADLINE")
                            .map(row -> row.get("step") + " " + ((Instant) row.get("due")).getEpochSecond())
                            .filter(due -> picture.dues().contains(due) || !due.startsWith("cooperate"))
                            .sorted())
                    .as("deadlines %s", picture.at())
                    .isEqualTo(picture.dues());
            assertThat(desk.answer(
                                    "list-at",
                                    Map.of(
                                            "at", picture.at().toString(),
                                            "known", picture.known().toString(),
                                            "region", "420381"),
                                    QuestionDesk.EXPORTED)
                            .rows())
                    .hasSize(picture.list());
        });
    }

    private static Stream<Map<String, Object>> of(List<Map<String, Object>> rows, String part) {
        return rows.stream().filter(row -> part.equals(row.get("part")));
    }

    private void aboutCases(String late, String returned) {
        same(
                "journal",
                Map.of("case", late),
                "step,actor,list_version",
                "select a.step || '|' || a.actor || '|' || f.version_no from case_act a join case_file f using (case_no) where case_no = ?",
                late);
        same(
                "late",
                Map.of("case", late),
                "step,id",
                "select step || '|' || id from case_deadline where case_no = ? and met_at > due",
                late);
        assertThat(rows("late", Map.of("case", late), "reason")).anyMatch(reason -> !reason.equals("-"));
        for (String filter : List.of("late", "off_site", "few_cards", "no_photo")) {
            assertThat(rows("cases", Map.of(filter, "true", "q", late), "case_no"))
                    .as(filter)
                    .containsExactly(late);
        }
        same(
                "cases",
                Map.of("late", "true", "lead", "420381-SC", "finished_from", "2026-04-10", "finished_to", "2026-05-09"),
                "case_no",
                """
                select f.case_no from case_file f join case_line l using (case_no) where l.unit = '420381-SC'
                   and f.closed_at >= '2026-04-10 00:00+08' and f.closed_at < '2026-05-10 00:00+08'
                   and exists (select from case_deadline d where d.case_no = f.case_no and (d.met_at > d.due or d.met_at is null and d.due < ?))""",
                Timestamp.from(story.clock.instant()));
        same(
                "returns",
                Map.of("case", returned),
                "no,return_reason,ruling_no",
                "select no || '|' || return_reason || '|CD-TEST-1' from dispatch_return where dispatch_id in (select d.id from dispatch d join call c on c.id = d.call_id where call_no = ?)",
                returned);
        same(
                "rulings",
                Map.of("unit", "420381-CG", "case", returned),
                "ruling_no,wrong_return",
                "select 'CD-TEST-1|true' where ? is not null",
                returned);
        same(
                "evidence",
                Map.of("case", late, "lack", "OFF_SITE"),
                "case_no,step",
                "select case_no || '|' || step from case_act where case_no = ? and result = 'OFF_SITE'",
                late);
        same(
                "evidence",
                Map.of("case", late, "lack", "CARDS"),
                "step,cards",
                "select step || '|' || cardinality(card_nos) from case_act where case_no = ? and step in ('firstResponse', 'handleMatter') and cardinality(card_nos) < 2",
                late);
        same(
                "fines",
                Map.of("unit", "420381-SC"),
                "id",
                "select id::text from fine_register where subject_unit = ?",
                "420381-SC");
        same(
                "models",
                Map.of("case", late),
                "model",
                "select key_ || ':' || version_ from act_re_procdef where id_ in (select proc_def_id_ from act_hi_procinst where business_key_ = ?)",
                late);
        assertThat(rows("cases", Map.of("q", late.substring(3)), "case_no,model")
                        .get(0))
                .startsWith(late + "|matter-call:");
    }

    private void aboutPeopleTheListAndTheLedger(String late) {
        same(
                "people",
                Map.of("person", SC_HANDLER),
                "id,capacity",
                "select id || '|' || case actor when :p then 'ACTED' else 'PRESENT' end from case_act where actor = :p or :p = any(persons)"
                                .replace(":p", "'" + SC_HANDLER + "'")
                        + " and ? is not null",
                "");
        same(
                "ledger",
                Map.of("case", late),
                "id,category,status",
                "select id || '|' || category || '|RECORDED' from ledger_entry where business_key = ?",
                late);
        same(
                "attempts",
                Map.of("blocked", "true"),
                "id",
                "select id::text from ledger_entry where business_key = ?",
                "-");
        assertThat(rows("attempts", Map.of("blocked", "true"), "fact")).anyMatch(fact -> fact.contains("清单外测试事项乙"));
        same(
                "list-changes",
                Map.of(),
                "list_version,editor,approver,minutes_no",
                """
                select concat_ws('|', coalesce(d.version_no, '-'), c.edited_by, coalesce(d.approver, '-'), coalesce(d.minutes_no, '-'))
                  from list_draft_change c join list_draft d on d.id = c.draft_id where ? is not null""",
                "");
        same(
                "posts",
                Map.of("unit", "420381-SC"),
                "id",
                "select id::text from post_holding where unit_code = ?",
                "420381-SC");
        same(
                "figures",
                Map.of("unit", "420381-SC", "from", "2026-04-10", "to", "2026-05-09"),
                "cases",
                """
                select count(*)::text from case_file f join case_line l using (case_no) where l.unit = ? and f.status = 'CLOSED'
                   and f.closed_at >= '2026-04-10 00:00+08' and f.closed_at < '2026-05-10 00:00+08' group by f.matter_code""",
                "420381-SC");
    }

    private void sightAndJson(String late) {
        Browser auditor = Browser.basic(port, "auditor", "yidan");
        assertThat(auditor.get("/api/audit/cases/" + late).body())
                .contains("\"journal\"", "\"late\"", "\"ledger\"", "OFF_SITE", "\"sha256\"");
        assertThat(auditor.get("/api/audit/cases?q=" + late).body()).contains(late, "\"treeSize\"", "\"version\"");
        assertThat(auditor.get("/api/audit/cases/HJ-420381-20260310-99999").statusCode())
                .isEqualTo(404);
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .page("/cases/" + late)
                        .body())
                .containsPattern("\\d\\d:\\d\\d:\\d\\d");
        assertThat(Browser.basic(port, "420381-gov.auditor", "yidan")
                        .get("/api/audit/cases?q=" + late)
                        .body())
                .contains(late);
        assertThat(Browser.basic(port, "420322-gov.auditor", "yidan")
                        .get("/api/audit/cases?q=" + late)
                        .body())
                .doesNotContain("\"case_no\"");
        assertThat(Browser.basic(port, "420381-gov.discipline-viewer", "yidan")
                        .get("/api/audit/questions/ledger?case=" + late)
                        .statusCode())
                .as("discipline inspection sees what was handed to it, not the desk")
                .isEqualTo(403);
        assertThat(Browser.basic(port, "420381-gov.auditor", "yidan")
                        .get("/api/audit/questions/system")
                        .statusCode())
                .isEqualTo(403);
    }

    private void same(String question, Map<String, String> asked, String columns, String sql, Object parameter) {
        List<String> expected = story.jdbc.sql(sql).param(parameter).query(String.class).list().stream()
                .sorted()
                .toList();
        assertThat(rows(question, asked, columns.split(","))).as(question).isEqualTo(expected);
    }

    private List<String> rows(String question, Map<String, String> asked, String... columns) {
        List<String> names = columns.length == 1 ? List.of(columns[0].split(",")) : List.of(columns);
        String between = question.equals("moment") ? " " : "|";
        return desk.answer(question, asked, QuestionDesk.EXPORTED).rows().stream()
                .map(row -> String.join(
                        between,
                        names.stream()
                                .map(name -> String.valueOf(row.getOrDefault(name, "-")))
                                .toList()))
                .sorted()
                .toList();
    }

    private List<String> strings(String sql, Object parameter) {
        return story.jdbc.sql(sql).param(parameter).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
