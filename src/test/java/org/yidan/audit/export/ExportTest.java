package org.yidan.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseKind;
import org.yidan.engine.Browser;
import org.yidan.shared.Sha256;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** Event logs in three formats say the same as the record, name nobody, and are seen to be whole or not. */
@YidanTest
class ExportTest {

    private static final String DAY = "?region=420381&kind=CALL&from=2026-03-10&to=2026-03-10";
    private static final String FAR = "990001";
    private static final Pattern PSEUDONYM = Pattern.compile("P-[0-9a-f]{16}");

    /** Counted from the tables themselves. */
    private static final String BY_STEP =
            """
            with cases as (select case_no from case_file where region = '420381' and kind = 'CALL' and opened_at >= '2026-03-10 00:00+08' and opened_at < '2026-03-11 00:00+08')
            select step, count(*) from (
                select step from case_act join cases using (case_no)
                union all select step from case_act join cases using (case_no) where started_at is not null and ?
                union all select 'deadline.set' from case_deadline join cases using (case_no)
                union all select 'deadline.met' from case_deadline join cases using (case_no) where met_at is not null
                union all select 'deadline.moved' from case_deadline_change c join case_deadline d on d.id = c.deadline_id join cases using (case_no)
                union all select 'document.issued' from case_document join cases using (case_no)
                union all select 'case.linked' from case_link join cases on case_no = from_no) happened
             group by step""";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
        owner.pastTheGuards(List.of("case_act", "case_file", "case_line"), tables -> {
            tables.execute("delete from case_act where case_no like 'HJ-" + FAR + "-%'");
            tables.execute("delete from case_line where region = '" + FAR + "'");
            tables.execute("delete from case_file where region = '" + FAR + "'");
        });
    }

    @Test
    void threeFormatsSayTheSameAsTheRecord() throws Exception {
        story.beginOn(TUE_2026_03_10_0900);
        String callNo = story.approved();
        story.opened(callNo, CaseKind.JOINT_TASK);
        Browser auditor = Browser.basic(port, "auditor", "yidan");

        byte[] xes = auditor.bytes("/api/audit/export.xes" + DAY);
        byte[] ocel = auditor.bytes("/api/audit/export.ocel.json" + DAY);
        byte[] csv = auditor.bytes("/api/audit/export.csv" + DAY);
        byte[] packed = auditor.bytes("/api/audit/export.csv" + DAY + "&gzip=true&persons=pseudonyms");
        byte[] named = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        byte[] again = auditor.bytes("/api/audit/export.csv" + DAY + "&persons=pseudonyms");

        assertThat(ofActs(ExportedLog.xes(xes)))
                .isEqualTo(counted(true))
                .containsKeys("handleMatter", "deadline.met", "document.issued");
        assertThat(ofActs(ExportedLog.csv(csv))).isEqualTo(counted(true));
        assertThat(text(xes).split("<event>"))
                .filteredOn(event -> event.contains("value=\"handleMatter\""))
                .isNotEmpty()
                .allMatch(event -> event.contains("key=\"org:group\""));
        assertThat(ofActs(ExportedLog.csv(named))).isEqualTo(counted(true));
        assertThat(ofActs(ExportedLog.ocel(ocel))).isEqualTo(counted(false));
        for (byte[] file : new byte[][] {xes, ocel, csv, named}) {
            assertThat(text(file))
                    .contains(callNo, "办理")
                    .doesNotContain(".unit-handler", ".caller\"", "13800000001", "摊主");
        }
        assertThat(pseudonyms(csv)).isEmpty();
        assertThat(pseudonyms(named)).hasSizeGreaterThan(3).doesNotContainAnyElementsOf(pseudonyms(again));
        assertThat(jdbc.sql("select results from record_read where kind = 'EXPORT' and sha256 = ?")
                        .param(Sha256.of(packed))
                        .query(Long.class)
                        .list())
                .containsExactly(ExportedLog.csv(named).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum());
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .page("/audit/exports" + DAY)
                        .body())
                .contains(
                        "共 ",
                        Sha256.of(packed),
                        "from=2026-03-10&amp;gzip=true&amp;kind=CALL&amp;persons=pseudonyms&amp;region=420381&amp;to=2026-03-10")
                .doesNotContain("??");
    }

    @Test
    void onlyWhoSitsAtTheAuditDeskExportsAndOnlyWhatHeSees() throws IOException {
        Browser region = Browser.basic(port, "420381-gov.auditor", "yidan");

        assertThat(Browser.basic(port, "420381-sc.unit-handler", "yidan")
                        .get("/api/audit/export.csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(region.get("/api/audit/export.csv?from=tomorrow").body()).contains("desk.expected-day");
        assertThat(ExportedLog.csv(region.bytes("/api/audit/export.csv?party=nobody-of-this-name")))
                .isEmpty();
        assertThat(jdbc.sql(
                                "select query from record_read where actor = '420381-gov.auditor' and query like '%party=%' limit 1")
                        .query(String.class)
                        .single())
                .as("who was asked for is kept under a seal")
                .contains("party=");
        assertThat(region.get("/api/audit/export.csv?persons=all").body()).contains("pages.audit.export.no-persons");
        assertThat(ExportedLog.csv(region.bytes("/api/audit/export.csv?region=420322")))
                .isEmpty();
    }

    @Test
    void whatIsCutOffDoesNotLookWhole() throws Exception {
        farCases(6_000);
        String half;
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.setSoTimeout(30_000);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            slow.getOutputStream().write(request("/api/audit/export.xes?region=" + FAR));
            InputStream answer = slow.getInputStream();
            byte[] first = answer.readNBytes(8192);
            assertThat(jdbc.sql(
                                    """
                                    select pg_terminate_backend(pid) from pg_stat_activity
                                     where pid <> pg_backend_pid() and state <> 'idle'
                                       and (query like 'select f.case_no as no%' or query like '-- What happened in these cases%')""")
                            .query(Boolean.class)
                            .list())
                    .containsExactly(true);
            half = text(first) + rest(answer);
        }

        assertThat(half).contains("200").contains("<trace>").doesNotContain("</log>", "\r\n0\r\n\r\n");
        assertThat(jdbc.sql("select count(*) from record_read where query like '%region=" + FAR
                                + "%' and sha256 is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from record_read where query like '%region=" + FAR + "%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Up to where the server cut the connection, which the network may call a reset. */
    private static String rest(InputStream answer) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            answer.transferTo(rest);
        } catch (SocketException cut) {
            rest.write("cut".getBytes(StandardCharsets.UTF_8));
        }
        return rest.toString(StandardCharsets.UTF_8);
    }

    private static byte[] request(String address) {
        String login = Base64.getEncoder().encodeToString("auditor:yidan".getBytes(StandardCharsets.UTF_8));
        return ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + login + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void farCases(int many) {
        owner.pastTheGuards(List.of("case_act", "case_file", "case_line"), tables -> {
            tables.execute(
                    """
                    insert into case_file (id, version, case_no, kind, region, title, urgency, status, opened_by, opened_at)
                    select 770000000 + i, 0, 'HJ-990001-20260310-' || lpad(i::text, 5, '0'), 'CALL', '990001', 'x', '一般', 'OPEN', 'x', now()
                      from generate_series(1, %d) i"""
                            .formatted(many));
            tables.execute(
                    """
                    insert into case_line (case_no, kind, region, title, urgency, open, opened_at, readers)
                    select case_no, kind, region, title, urgency, true, opened_at, array['*'] from case_file where region = '990001'""");
            tables.execute(
                    """
                    insert into case_act (id, case_no, step, result, actor, persons, card_nos, guide_steps, finished_at, answers)
                    select id, case_no, 'handleMatter', 'DONE', 'x', '{}', '{}', '{}', opened_at, '{}' from case_file where region = '990001'""");
        });
    }

    private static Map<String, Integer> ofActs(Map<String, Integer> steps) {
        return new TreeMap<>(steps);
    }

    private Map<String, Integer> counted(boolean starts) {
        Map<String, Integer> counted = new TreeMap<>();
        jdbc.sql(BY_STEP).param(starts).query(row -> {
            counted.put(row.getString(1), row.getInt(2));
        });
        return counted;
    }

    private static Set<String> pseudonyms(byte[] file) {
        return PSEUDONYM
                .matcher(text(file))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
