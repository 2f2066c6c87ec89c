package org.yidan.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** An entry is told, contested, judged by two offices, upheld or cancelled and archived; each a row more and no row changed (RULES 7.8). */
@YidanTest
class LedgerLifeTest {

    private static final Instant TUE = at("2026-03-10T09:00:00");
    private static final String UNIT = "420381-WL";
    private static final String REASON = "当日系统停机，签收记录可以核对，并非逾期。";
    private static final String INSPECTOR = "420381-gov.inspector";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LedgerTelling telling;

    @Autowired
    LedgerDesk desk;

    @Autowired
    LedgerSearch search;

    @Autowired
    ProcessDriver driver;

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(TUE);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void anEntryContestedInTheLastMinuteIsCancelledByBothOfficesAndCountsNowhere() {
        long id = entry("HJ-420381-20260310-91001");
        String no = telling.tell(id);
        assertThat(no).startsWith("WZ-420381-20260310-");
        assertThatThrownBy(() -> telling.tell(id))
                .as("no stage twice")
                .isInstanceOf(DataIntegrityViolationException.class);
        Task task = driver.task(no, "AnswerEntry");
        assertThat(driver.holderOf(task)).isEqualTo("420381-wl.unit-leader");
        assertThat(task.getDueDate().toInstant()).isEqualTo(at("2026-03-17T18:00:00"));
        clock.moveTo(at("2026-03-17T18:00:40"));
        assertThatThrownBy(() ->
                        driver.complete(no, "AnswerEntry", Map.of("entryAnswer", "OBJECT", "objectionReason", REASON)))
                .satisfies(refusal(Kind.INVALID, "ledger.evidence-missing"));

        object(no);
        assertThat(status(id)).isEqualTo("OBJECTED");
        driver.complete(no, "JudgeObjection", Map.of("judgement", "CANCEL", "judgementReason", "停机属实，应当撤销。"));
        driver.complete(no, "CosignJudgement", Map.of("cosignature", "AGREE", "cosignReason", "同意撤销这条记录。"));

        ended(no, "EndEvent_EntryCancelled", "ENTRY_CANCELLED");
        assertThat(stages(id)).containsExactly("NOTIFIED", "OBJECTED", "CANCELLED", "ARCHIVED");
        assertThat(counts(id)).as("counts no longer").isFalse();
        var life = driver.as("auditor", () -> desk.see(id));
        assertThat(life.cancelled()).isTrue();
        assertThat(life.later().get(2).fact()).contains("督查机构：撤销", "停机属实", "编办：同意");
        var mine = driver.as("420381-wl.unit-leader", () -> search.byUnit(LedgerQuestion.of(UNIT, day(10), day(10))));
        assertThat(mine).singleElement().satisfies(one -> assertThat(one.cancelled())
                .isPositive());
        String page = Browser.loggedIn(port, INSPECTOR, "yidan")
                .page("/evaluation/ledger/" + id)
                .body();
        assertThat(page)
                .contains("已撤销", "停机属实", no)
                .contains("记录人 丹江口市文化和旅游局")
                .doesNotContain("??", "420381-wl.unit-leader");
        assertThat(jdbc.sql("select case_column from seal_sealed_tables where table_name = 'ledger_entry'")
                        .query(String.class)
                        .single())
                .as("sealed, bundled and erased with the case it tells of, not with the one that tells of it")
                .isEqualTo("business_key");
        byte[] paper = Browser.loggedIn(port, "420381-wl.unit-leader", "yidan")
                .bytes("/cases/" + no + "/papers/" + paperOf(no) + ".pdf");
        assertThat(new String(paper, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");
    }

    @Test
    void oneMinuteLaterItIsTooLateAndNobodyObjectingUpholdsByLapse() {
        long id = entry("HJ-420381-20260310-91002");
        String no = telling.tell(id);
        clock.moveTo(at("2026-03-17T18:01:00"));
        assertThatThrownBy(() -> object(no)).satisfies(refusal(Kind.CONFLICT, "ledger.too-late"));

        driver.fireTimer(no, "Boundary_AnswerEntryOverdue");

        ended(no, "EndEvent_EntryUncontested", "ENTRY_UNCONTESTED");
        assertThat(stages(id)).containsExactly("NOTIFIED", "UPHELD", "ARCHIVED");
        assertThat(counts(id)).isTrue();
    }

    @Test
    void twoEntriesOfOneUnitEachHaveTheirOwnAnswerAndTheGovernmentSettlesADifference() {
        long accepted = entry("HJ-420381-20260310-91003");
        long contested = entry("HJ-420381-20260310-91003");
        String first = telling.tell(accepted);
        String second = telling.tell(contested);
        driver.complete(first, "AnswerEntry", Map.of("entryAnswer", "ACCEPT"));
        ended(first, "EndEvent_EntryUpheld", "ENTRY_UPHELD");
        object(second);
        driver.complete(second, "JudgeObjection", Map.of("judgement", "CANCEL", "judgementReason", "证据充分，撤销。"));
        driver.complete(second, "CosignJudgement", Map.of("cosignature", "DISAGREE", "cosignReason", "证据不足，不同意。"));
        assertThat(driver.openSteps(second)).containsExactly("SettleJudgement");
        driver.complete(second, "SettleJudgement", Map.of("judgement", "UPHOLD", "settleReason", "维持原记录。"));

        ended(second, "EndEvent_EntryUpheld", "ENTRY_UPHELD");
        assertThat(stages(accepted)).containsExactly("NOTIFIED", "UPHELD", "ARCHIVED");
        assertThat(stages(contested)).containsExactly("NOTIFIED", "OBJECTED", "UPHELD", "ARCHIVED");
        assertThat(counts(contested)).isTrue();
    }

    @Test
    void anInspectorMarksAnEntryWhichStandsAndCountsAllTheSame() {
        long id = entry("HJ-420381-20260310-91004");
        assertThatThrownBy(() -> mark("420381-bb.staffing-office", id, "改革试点先行先试，程序尚未明确。"))
                .satisfies(refusal(Kind.FORBIDDEN, "engine.not-allowed"));
        assertThatThrownBy(() -> mark(INSPECTOR, id, "短")).satisfies(refusal(Kind.INVALID, "ledger.tolerance-reason"));

        mark(INSPECTOR, id, "改革试点先行先试，程序尚未明确。");

        assertThat(counts(id)).isTrue();
        var life = driver.as("auditor", () -> desk.see(id));
        assertThat(life.status()).isEqualTo(LedgerStatus.RECORDED);
        assertThat(life.tolerated()).get().satisfies(one -> assertThat(one.fact())
                .contains("先行先试"));
    }

    @Test
    void theListIsFilteredPagedAndTakenAwayByThoseWhoMaySeeIt() {
        long id = entry("HJ-420381-20260310-91005");
        String query =
                "?unit=" + UNIT + "&category=OVERDUE_ACCEPT&from=2026-03-10&to=2026-03-10&status=RECORDED&severity=1";
        Browser unit = Browser.loggedIn(port, "420381-wl.unit-clerk", "yidan");
        assertThat(unit.page("/evaluation/ledger" + query).body())
                .contains("/evaluation/ledger/" + id, "在签收时限内签收派单（规则 A7、B1）")
                .doesNotContain("??");
        assertThat(new String(unit.bytes("/evaluation/ledger.csv" + query), StandardCharsets.UTF_8))
                .contains("\"" + id + "\"", "HJ-420381-20260310-91005");
        assertThat(unit.bytes("/evaluation/ledger.xlsx" + query)).startsWith('P', 'K');
        Browser other = Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan");
        assertThat(other.page("/evaluation/ledger" + query).body()).doesNotContain("/evaluation/ledger/" + id);
        assertThat(other.page("/evaluation/ledger/" + id).statusCode()).isEqualTo(404);
        Browser discipline = Browser.loggedIn(port, "420381-gov.discipline-viewer", "yidan");
        assertThat(discipline.page("/evaluation/ledger" + query).statusCode()).isEqualTo(403);
        assertThat(discipline.page("/evaluation/ledger/" + id).statusCode()).isEqualTo(403);
    }

    private void object(String no) {
        driver.complete(
                no,
                "AnswerEntry",
                Map.of("entryAnswer", "OBJECT", "objectionReason", REASON, "noEvidenceReason", "证据就在平台的运行记录里。"));
    }

    private void mark(String user, long id, String reason) {
        driver.as(user, () -> {
            desk.tolerate(id, Tolerance.PIONEERING, reason);
            return null;
        });
    }

    private void ended(String no, String event, String outcome) {
        assertThat(driver.passed(no)).contains(event);
        assertThat(driver.ended(no)).isTrue();
        assertThat(files.byNo(no).outcome()).isEqualTo(outcome);
    }

    private long entry(String callNo) {
        Instant due = TUE.minusSeconds(3600);
        transaction.executeWithoutResult(status -> events.publishEvent(new DutyLapsed(
                callNo,
                "420381",
                UNIT,
                null,
                MatterCallStep.ACCEPT_DISPATCH,
                Category.OVERDUE_ACCEPT,
                1,
                "文化和旅游局到 08:00 仍未签收派单。",
                due,
                TUE)));
        return jdbc.sql("select max(id) from ledger_entry where business_key = ? and concerns is null")
                .param(callNo)
                .query(Long.class)
                .single();
    }

    private List<String> stages(long id) {
        return jdbc.sql("select status from ledger_entry where concerns = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    private String status(long id) {
        return jdbc.sql("select status from ledger_state where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private boolean counts(long id) {
        return jdbc.sql("select exists (select from evaluation_ledger where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private String paperOf(String no) {
        return "D"
                + jdbc.sql("select id from case_document where case_no = ? and form_no = 'F-71'")
                        .param(no)
                        .query(Long.class)
                        .single();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
