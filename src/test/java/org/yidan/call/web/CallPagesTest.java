package org.yidan.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.Call;
import org.yidan.call.CallFixtures;
import org.yidan.call.Calls;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.engine.Browser;
import org.yidan.support.Photos;
import org.yidan.support.YidanTest;

@YidanTest
class CallPagesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

    @LocalServerPort
    int port;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseLinks links;

    private String callNo = "";

    @BeforeEach
    void aCallDispatchedToTheCityManagement() {
        callNo = "HJ-420381-20260302-" + NUMBERS.incrementAndGet();
        Call saved = calls.save(CallFixtures.aCall(callNo));
        long first = 9_000_000L + NUMBERS.get() * 10L;
        insert(
                """
                insert into dispatch (id, call_id, dispatch_no, current, lead_unit, coop_units, duty_role,
                    duty_text, rule, issued_at, issued_by, accept_due, response_due, handle_due)
                values (:id, :call, :no, true, '420381-CG', '{420381-SC}', 'LEAD', '查处占道经营', '清单规定的牵头单位',
                    '2026-03-02T02:00Z', 'SYSTEM', '2026-03-02T06:00Z', '2026-03-04T10:00Z', '2026-03-16T10:00Z')""",
                saved,
                first);
        insert(
                """
                insert into case_deadline (id, case_no, step, unit, clock, amount, day_period, own, started_at, due, first_due, rule,
                    remind_at, yellow_at)
                values (:id, :case, 'handleMatter', '420381-CG', 'WORKING_DAYS', 10, false, false, '2026-03-02T02:00Z',
                    '2026-03-17T10:00Z', '2026-03-16T10:00Z', '清单时限', '2026-03-09T10:00Z', '2026-03-12T10:00Z')""",
                saved,
                first);
        insert(
                """
                insert into case_deadline_change (id, deadline_id, due_before, due_after, reason, reference, changed_at)
                values (:id, :id, '2026-03-16T10:00Z', '2026-03-17T10:00Z', 'EXTENSION', 'F-11', '2026-03-10T10:00Z')""",
                saved,
                first);
        insert(
                """
                insert into case_act (id, case_no, step, result, note, actor, acting_unit, persons, card_nos,
                    guide_steps, arrived_at, finished_at, answers)
                values (:id, :case, 'firstResponse', 'DONE', '现场三处摊位', '420381-cg.unit-handler', '420381-CG',
                    '{420381-cg.unit-handler,420381-cg.law-officer}', '{YB1}', '{1,2}', '2026-03-03T01:00Z',
                    '2026-03-03T02:00Z', '{}')""",
                saved,
                first);
        insert(
                """
                insert into call_request (id, call_id, type, reason_code, reason, applicant, submitted_at, status)
                values (:id, :call, 'EXTEND', 'CROSS_UNIT', '等待测绘结果', '420381-cg.unit-handler',
                    '2026-03-10T02:00Z', 'APPLIED')""",
                saved,
                first);
    }

    private void insert(String sql, Call call, long id) {
        var statement = jdbc.sql(sql).param("id", id);
        if (sql.contains(":call")) {
            statement = statement.param("call", call.id());
        }
        if (sql.contains(":case")) {
            statement = statement.param("case", callNo);
        }
        (sql.contains(":no") ? statement.param("no", "PD-" + callNo + "-1") : statement).update();
    }

    @Test
    void showsTheHandlerTheWholeFileButNotTheCaller() {
        String page = as("420381-cg.unit-handler").page("/cases/" + callNo).body();

        assertThat(page)
                .contains("占道经营堵塞通道", "丹江口市城市管理执法局", "查处占道经营", "清单规定的牵头单位")
                .contains("等待测绘结果", "延期", "现场三处摊位", "2026年3月16日 18:00", "2026年3月17日 18:00", "李记烧烤店")
                .contains("name=\"_csrf\"", "身份保护")
                .doesNotContain("张三丰", "??", "org.yidan");
    }

    @Test
    void showsWhatTheCallWaitsForAndInWhichCase() {
        jdbc.sql(
                        """
                        insert into case_act (id, case_no, step, result, actor, persons, card_nos, guide_steps,
                            finished_at, answers)
                        select nextval('case_part_seq'), call_no, 'requestJointTask', 'REQUESTED', 'SYSTEM', '{}', '{}', '{}',
                            '2026-03-03T02:30Z', '{}' from call where call_no = ?""")
                .param(callNo)
                .update();
        links.link(callNo, "LH-420381-20260303-00001", Relation.JOINT_TASK);

        String page = as("420381-cg.unit-handler").page("/cases/" + callNo).body();

        assertThat(page).contains("正在等待", "联合执法完成", "/cases/LH-420381-20260303-00001");
    }

    @Test
    void tellsTheCommandCentersWhoCalled() {
        String county =
                as("420381-cmd.county-dispatcher").page("/cases/" + callNo).body();
        String township =
                as("420381001-cmd.township-dispatcher").page("/cases/" + callNo).body();

        assertThat(county).contains("张三丰");
        assertThat(township).contains("张三丰");
    }

    @Test
    void doesNotKnowTheCallForStrangers() {
        assertThat(as("420381-hb.unit-handler").page("/cases/" + callNo).statusCode())
                .isEqualTo(404);
        assertThat(as("420322-cmd.county-dispatcher").page("/cases/" + callNo).statusCode())
                .isEqualTo(404);
        assertThat(as("420381-cg.unit-handler").page("/cases/HJ-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void explainsTheDeadlineDayByDay() {
        String page = as("420381-cg.unit-handler").page("/cases/" + callNo).body();

        assertThat(page).contains("2026-03-13", "2026-03-14", "F-11");
    }

    @Test
    void findsOnlyOwnCalls() {
        String own = as("420381-sc.unit-handler").page("/cases?q=" + callNo).body();
        String other = as("420381-hb.unit-handler").page("/cases?q=" + callNo).body();
        String page = as("420381-sc.unit-handler")
                .page("/cases?kind=CALL&status=OPEN&q=" + callNo)
                .body();

        assertThat(own).contains("/cases/" + callNo);
        assertThat(other).doesNotContain("/cases/" + callNo);
        assertThat(page).contains("占道经营").doesNotContain("??");
    }

    @Test
    void addsAPhotoToTheCallAndShowsItToThoseWhoMaySee() {
        Browser handler = as("420381-cg.unit-handler");
        byte[] photo = Photos.jpeg();

        int status = handler.upload("/cases/" + callNo + "/files?step=handleMatter", "../现场<1>.exe", photo)
                .statusCode();
        String page = handler.page("/cases/" + callNo).body();
        String address = page.replaceAll("(?s).*?(/cases/" + callNo + "/files/\\d+).*", "$1");

        assertThat(status).isEqualTo(302);
        assertThat(page).contains("现场_1_.jpg");
        assertThat(handler.get(address).statusCode()).isEqualTo(200);
        assertThat(as("420381-hb.unit-handler").get(address).statusCode()).isEqualTo(404);
        assertThat(as("420381-gov.auditor")
                        .upload("/cases/" + callNo + "/files?step=handleMatter", "a.jpg", photo)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsAnUploadForItsUploaderUntilACallTakesIt() {
        Browser caller = as("420381003.caller");
        byte[] pdf = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

        String answer = caller.upload("/api/call-files", "说明.pdf", pdf).body();
        String id = answer.replaceAll("(?s).*\"id\":(\\d+).*", "$1");

        assertThat(caller.get("/api/call-files/" + id).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(caller.byScript("/api/call-files/" + id).statusCode()).isEqualTo(403);
        assertThat(as("420381-cmd.county-dispatcher")
                        .get("/api/call-files/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAFileThatIsNoPhoto() {
        var answer = as("420381003.caller")
                .upload("/api/call-files", "a.jpg", "<script>".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("casework.file-kind");
    }

    @Test
    void tellsTheStartFormWhereItsUserWorks() {
        Browser caller = as("420381001.caller");

        assertThat(caller.get("/api/calls/starter").body())
                .contains("\"unitCode\":\"420381001\"", "\"townshipCode\":\"420381001\"", "[\"UP\",\"IN\"]");
        assertThat(caller.get("/api/calls/places").body()).contains("均州路街道").doesNotContain("420322");
        assertThat(caller.get("/api/calls/stations?areaCode=420381001002").body())
                .contains("420381001-SCS")
                .doesNotContain("420381001-PCS");
        assertThat(as("420381-cg.unit-clerk").get("/api/calls/starter").body()).contains("[\"SIDE\",\"DOWN\"]");
        assertThat(as("auditor").get("/api/calls/starter").statusCode()).isEqualTo(403);
    }

    private Browser as(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }
}
