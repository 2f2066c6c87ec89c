package org.yidan.casework.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.audit.verifier.TestBundles;
import org.yidan.casework.duty.OverdueSteps;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.engine.Browser;
import org.yidan.organization.Role;
import org.yidan.printing.PaperShelf;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.SecondCounty;
import org.yidan.support.YidanTest;

/** 临时抽调申请, which no line of code knows: deployed by a designer, begun by a clerk, worked by three units, found, printed and closed. */
@YidanTest
class OfficeKindTest {

    private static final Path EXAMPLE = Path.of("docs/examples/temporary-transfer");
    private static final String PROCESS = "temporary-transfer";
    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String LEADER = "420381-sc.unit-leader";
    private static final String HANDLER = "420381-sc.unit-handler";
    private static final String OFFICE = "420381-bb.staffing-office";
    private static final String LENDER = "420381-hb.unit-leader";
    private static final String STRANGER = "420381-cg.unit-clerk";
    private static final String FOREIGN = "420302-sc.unit-clerk";
    private static final String FOREIGN_OFFICE = "420302-bb.staffing-office";

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    SecondCounty county;

    @Autowired
    OfficeClock clock;

    @Autowired
    OfficeKinds kinds;

    @Autowired
    OverdueSteps overdue;

    @Autowired
    PaperShelf shelf;

    @Autowired
    TestBundles bundles;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aWorkingDay() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void isACaseLikeAnyOther() {
        assertThat(deployed(files()).statusCode()).isEqualTo(200);
        begunBy(Role.UNIT_CLERK, Role.UNIT_LEADER);
        onlyWhoMayIsOfferedIt();

        String caseNo = begun(45);
        assertThat(caseNo).matches("LC-420381-20260310-\\d{5}");
        assertThat(runtime.getVariables(instance(caseNo)))
                .containsEntry("caseNo", caseNo)
                .containsEntry("title", "抽调王小林（45天）")
                .containsEntry("days", 45)
                .doesNotContainKeys("person", "reason", "start.person");
        isFound(caseNo);
        isNotForStrangers(caseNo);

        driver.complete(caseNo, "ApproveApplication", Map.of("applicationDecision", "AGREED"));
        clock.advance(Duration.ofDays(20));
        late(caseNo);
        Task office = driver.task(caseNo, "DecideTransfer");
        assertThat(driver.holderOf(office)).isEqualTo(OFFICE);
        driver.complete(caseNo, "DecideTransfer", Map.of("transferDecision", "AGREED", "transferDecisionNote", "确有需要"));
        Task arrange = driver.task(caseNo, "ArrangeTransfer");
        assertThat(driver.holderOf(arrange)).isEqualTo(LENDER);
        driver.complete(caseNo, "ArrangeTransfer", Map.of("arrivesOn", "2026-04-02"));

        assertThat(driver.ended(caseNo)).isTrue();
        isClosed(caseNo);
        assertThat(bundles.isWell(caseNo))
                .as("the bundle of a kind that designers drew")
                .isTrue();
        assertThat(jdbc.sql("select subject from notice_event where business_key = ? and code = 'case-closed'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("抽调王小林（45天）：已到岗");
        shortOnesNeedNoOffice();
        begunBy(Role.INSPECTOR); // other tests ask what is begun by whom
    }

    private void onlyWhoMayIsOfferedIt() {
        assertThat(offered(CLERK)).contains(PROCESS);
        assertThat(offered(HANDLER)).doesNotContain(PROCESS);
        assertThat(as(CLERK).page("/").body()).contains("临时抽调申请");
        assertThat(as(HANDLER).page("/").body()).doesNotContain("临时抽调申请");

        HttpResponse<String> refused = submitted(HANDLER, answers(45));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("临时抽调申请", "签收员");
        assertThat(submitted("designer", answers(45)).statusCode()).isEqualTo(403);
        HttpResponse<String> numbered = as(CLERK)
                .post(
                        "/engine-rest/process-definition/key/" + PROCESS + "/submit-form",
                        "{\"businessKey\": \"LC-420381-20260310-77777\", \"variables\": {}}");
        assertThat(numbered.statusCode()).isEqualTo(403);

        Browser designer = as("designer");
        assertThat(designer.postForm("/designer/kinds/" + PROCESS, Map.of("role", "unit-handler"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(offered(HANDLER)).contains(PROCESS);
        assertThat(offered(CLERK)).doesNotContain(PROCESS);
        assertThat(code(() -> driver.start(PROCESS, CLERK, answers(45)))).isEqualTo("casework.office-start-not-yours");
        assertThat(designer.page("/designer/kinds").body()).contains("临时抽调申请", "承办人", "由 ", "改为 承办人");
        assertThat(deployed(files()).statusCode()).isEqualTo(200);
        assertThat(offered(CLERK)).as("what the office changed stays").doesNotContain(PROCESS);
        begunBy(Role.UNIT_CLERK, Role.TOWNSHIP_DISPATCHER, Role.UNIT_LEADER, Role.TOWNSHIP_LEADER);
    }

    private void begunBy(Role... roles) {
        kinds.changeStarters(PROCESS, List.of(roles), "designer");
    }

    private void isFound(String caseNo) {
        Browser clerk = as(CLERK);
        for (String query : List.of("q=" + caseNo, "q=%E7%8E%8B%E5%B0%8F%E6%9E%97", "kind=LC")) {
            assertThat(clerk.page("/cases?" + query).body()).as(query).contains(caseNo, "临时抽调申请");
        }
        assertThat(clerk.page("/cases?kind=CALL").body()).doesNotContain(caseNo);
        String page = clerk.page("/cases/" + caseNo).body();
        assertThat(page)
                .contains("临时抽调申请", "抽调王小林（45天）", "审核申请", "申请已提交", "已发起", "发起单位", "牵头单位", "抽调人员")
                .doesNotContain("??", "OFFICE", "STARTED");
        assertThat(as(LENDER).page("/cases/" + caseNo).statusCode()).isEqualTo(200);
        assertThat(as(OFFICE).page("/cases/" + caseNo).statusCode()).isEqualTo(200);
    }

    private void isNotForStrangers(String caseNo) {
        county.open();
        for (String user : List.of(STRANGER, FOREIGN, FOREIGN_OFFICE)) {
            assertThat(as(user).page("/cases/" + caseNo).statusCode()).as(user).isEqualTo(404);
            assertThat(as(user).page("/cases?q=" + caseNo).body()).as(user).doesNotContain("王小林");
        }
        Map<String, Object> foreignUnit = new TreeMap<>(answers(45));
        foreignUnit.put("fromUnit", "420302-SC");
        assertThat(code(() -> driver.start(PROCESS, CLERK, foreignUnit))).isEqualTo("naming.unit");
        Map<String, Object> noMatter = new TreeMap<>(answers(45));
        noMatter.put("matterCode", "XX-XX-999");
        assertThat(catchThrowable(() -> driver.start(PROCESS, CLERK, noMatter))).isInstanceOf(DomainException.class);
    }

    private void late(String caseNo) {
        overdue.look();
        overdue.look();
        assertThat(jdbc.sql(
                                "select process_key || ' ' || category || ' ' || unit_code from ledger_entry where business_key = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly(PROCESS + " OVERDUE_STEP 420381-BB");
        assertThat(as(OFFICE).page("/cases/" + caseNo).body()).contains("研究抽调", "编办工作规则");
    }

    private void isClosed(String caseNo) {
        String page = as(CLERK).page("/cases/" + caseNo).body();
        assertThat(page).contains("已到岗").doesNotContain("??", "CLOSED", "DONE");
        assertThat(jdbc.sql("select outcome from case_file where case_no = ? and status = 'CLOSED'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("已到岗");
        assertThat(jdbc.sql("select step from case_act where case_no = ? order by id")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .contains(
                        "transferApplied", "approveApplication", "decideTransfer", "arrangeTransfer", "personArrived");
        List<PrintedDocument> papers = shelf.list(caseNo, "STEP");
        assertThat(papers)
                .extracting(PrintedDocument::title)
                .containsExactly("申请已提交办理单", "审核申请办理单", "研究抽调办理单", "安排到岗办理单");
        assertThat(shelf.read(CLERK, caseNo, papers.get(0))).contains("抽调人员", "王小林", "联合执法人手不足", "生态环境局");
        assertThat(shelf.read(OFFICE, caseNo, papers.get(2))).contains("同意抽调", "确有需要");
        assertThat(as(CLERK).page("/cases?kind=LC&status=CLOSED").body()).contains(caseNo, "已到岗");
    }

    private void shortOnesNeedNoOffice() {
        String caseNo = begun(10);
        driver.complete(caseNo, "ApproveApplication", Map.of("applicationDecision", "AGREED"));
        assertThat(driver.openSteps(caseNo)).containsExactly("ArrangeTransfer");
    }

    @Test
    void takesNothingThatBelongsToAnother() {
        assertThat(deployed(files()).statusCode()).isEqualTo(200);
        Map<String, String> refused = new TreeMap<>();
        refused.put("value=\"LC\"|value=\"HJ\"", "前缀");
        refused.put("value=\"LC\"|value=\"lc\"", "前缀");
        refused.put("value=\"LC\"|value=\"ZT\"", "前缀");
        refused.put("name=\"临时抽调申请\"|name=\"行政处罚案件\"", "名称");
        refused.put("staff-clerk,staff-leader|boss", "boss");
        refused.put("staff-clerk,staff-leader|auditor", "auditor");
        refused.put("field:fromUnit|everybody", "everybody");
        refused.put("field:matterCode|field:a b", "a b");
        refused.put("抽调{person}|抽调{a b}", "标题");
        refused.put("name=\"已到岗\"|name=\"\"", "EndEvent_PersonArrived");
        refused.put("id=\"temporary-transfer\" name|id=\"transfer-again\" name", "LC");
        refused.put("<camunda:property name=\"yidan:case\" value=\"LC\" />|", "yidan:case");
        refused.forEach((change, said) -> {
            String[] fromTo = change.split("\\|", 2);
            Map<String, String> files = files();
            files.compute(
                    PROCESS + ".bpmn",
                    (file, model) -> model.replaceFirst(Pattern.quote(fromTo[0]), Matcher.quoteReplacement(fromTo[1])));
            if (change.contains("transfer-again")) {
                files.compute(
                        PROCESS + "-limits.dmn",
                        (file, table) -> table.replace("id=\"temporary-transfer-limits", "id=\"transfer-again-limits"));
            }
            HttpResponse<String> answer = deployed(files);
            assertThat(answer.statusCode()).as(change + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(change).contains(said.equals("标题") ? "a b" : said);
        });
        assertThat(kinds.all())
                .filteredOn(kind -> kind.process().equals(PROCESS))
                .singleElement()
                .satisfies(kind -> assertThat(kind.prefix()).isEqualTo("LC"));
    }

    private static Map<String, Object> answers(int days) {
        return Map.of(
                "person", "王小林",
                "fromUnit", "420381-HB",
                "matterCode", matter(),
                "since", "2026-03-16",
                "days", days,
                "reason", "联合执法人手不足");
    }

    private static String matter() {
        return "SY-SC-011";
    }

    private String begun(int days) {
        return driver.start(PROCESS, CLERK, answers(days));
    }

    private String instance(String caseNo) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
    }

    private static String code(Runnable act) {
        Throwable thrown = catchThrowable(act::run);
        assertThat(thrown).isInstanceOf(DomainException.class);
        return ((DomainException) thrown).code();
    }

    private List<String> offered(String user) {
        return JsonPath.read(
                as(user).get("/engine-rest/process-definition?latest=true&startablePermissionCheck=true")
                        .body(),
                "$[*].key");
    }

    private HttpResponse<String> submitted(String user, Map<String, Object> answers) {
        String variables = answers.entrySet().stream()
                .map(one -> "\"%s\": {\"value\": \"%s\"}".formatted(one.getKey(), one.getValue()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return Browser.basic(port, user, "yidan")
                .post(
                        "/engine-rest/process-definition/key/" + PROCESS + "/submit-form",
                        "{\"variables\": {" + variables + "}}");
    }

    private Browser as(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }

    private HttpResponse<String> deployed(Map<String, String> files) {
        return Browser.basic(port, "designer", "yidan").deploy(files);
    }

    private static Map<String, String> files() {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(one ->
                            !one.toString().endsWith(".md") && !one.toString().endsWith(".png"))
                    .toList()) {
                all.put(file.getFileName().toString(), Files.readString(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
