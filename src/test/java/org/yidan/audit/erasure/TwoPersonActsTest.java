package org.yidan.audit.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.audit.erasure.AuditAct.State;
import org.yidan.audit.seal.Sequencer;
import org.yidan.audit.verifier.TestBundles;
import org.yidan.call.CallOutcome;
import org.yidan.call.scenario.CallStories;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.enforcement.penalty.PenaltyStories;
import org.yidan.engine.Browser;
import org.yidan.evaluation.ledger.LedgerTelling;
import org.yidan.notification.fanout.FanOut;
import org.yidan.powerreturn.ReturnStories;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/** What nobody does alone: a stuck case is helped, and cases are destroyed after their term, by two persons. */
@YidanTest
class TwoPersonActsTest {

    private static final String ADMIN = "admin";
    private static final String SECOND = "420381-bb.staffing-office";
    private static final String BASIS = "县委编办〔2026〕3号";

    @Autowired
    CallStories story;

    @Autowired
    PenaltyStories penalties;

    @Autowired
    ReturnStories returns;

    @Autowired
    AdjustmentStories adjustments;

    @Autowired
    ActDesk desk;

    @Autowired
    CleanUps cleanUps;

    @Autowired
    CleanUpRunner runner;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WholeDatabase database;

    @Autowired
    TestBundles bundles;

    @Autowired
    Sequencer sequencer;

    @Autowired
    FanOut fanOut;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    LedgerTelling telling;

    @LocalServerPort
    int port;

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aStuckCaseIsHelpedByTwoPersonsAndNobodyAlone() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        String no = story.dispatched();
        String process = process(no);
        Browser admin = Browser.loggedIn(port, ADMIN, "yidan");
        Browser second = Browser.loggedIn(port, SECOND, "yidan");

        nobodyAlone(no, process, admin);

        HttpResponse<String> form = admin.page("/audit/acts?case=" + no);
        assertThat(form.body()).contains("移到另一步骤", "更正变量", "更改时限", process + "|UserTask_AcceptDispatch");
        assertThat(asked(admin, no, "MOVE", process + "|UserTask_AcceptDispatch", "UserTask_DispatchCall", "", BASIS)
                        .statusCode())
                .isEqualTo(400);
        assertThat(asked(second, no, "END", "", "", "误启动", BASIS).statusCode()).isEqualTo(403);
        refused(
                Kind.INVALID,
                "acts.no-such-step",
                () -> ask(ActKind.MOVE, no, process + "|UserTask_AcceptDispatch", "UserTask_No"));
        refused(Kind.INVALID, "acts.no-such-variable", () -> ask(ActKind.VARIABLE, no, process + "|nothing", "1"));
        refused(Kind.INVALID, "acts.value", () -> ask(ActKind.DUE, no, limit(no, "acceptDispatch"), "soon"));

        // Moved: the words say what the act then does.
        long moved = number(asked(
                admin,
                no,
                "MOVE",
                process + "|UserTask_AcceptDispatch",
                "UserTask_DispatchCall",
                "派错部门，对方无人签收",
                BASIS));
        assertThat(story.driver.open(no, "AcceptDispatch")).hasSize(1);
        assertThat(second.page("/notices").body()).contains("data-entry=\"acts\"", "等您决定的双人操作");
        assertThat(admin.page("/notices").body()).doesNotContain("data-entry=\"acts\"");
        isTold(second, moved, "请决定：移到另一步骤");
        String words = second.page("/audit/acts/" + moved).body();
        assertThat(words).contains("离开", "消失：待办", "出现：待办", "派错部门", "批准并执行");
        for (String other : List.of(ADMIN, CallStories.SC_HANDLER, "420322-bb.staffing-office")) {
            assertThat(post(Browser.loggedIn(port, other, "yidan"), moved, "approval")
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Browser.loggedIn(port, CallStories.SC_HANDLER, "yidan")
                        .page("/audit/acts/" + moved)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(second, moved, "approval").statusCode()).isEqualTo(302);
        isTold(admin, moved, "已经执行：移到另一步骤");
        assertThat(story.driver.open(no, "AcceptDispatch")).isEmpty();
        assertThat(story.driver.open(no, "DispatchCall")).hasSize(1);
        assertThat(story.runningLimits(no)).doesNotContain("acceptDispatch");
        assertThat(post(second, moved, "approval").statusCode()).isEqualTo(409);
        assertThat(admin.page("/cases/" + no).body()).contains("双人操作", "派错部门", SECOND, BASIS);

        assertThat(second.page("/audit/acts/" + moved).body()).contains("做了什么").doesNotContain("批准后会怎样");
        assertThat(admin.page("/audit/system?source=ACTS&person=" + ADMIN + "&target=" + no)
                        .body())
                .contains("提请双人操作", no + " #" + moved, "派错部门");
        assertThat(admin.page("/audit/system?source=ACTS&person=" + SECOND + "&target=" + no)
                        .body())
                .contains("批准双人操作", "执行双人操作");
        assertThat(admin.page("/audit/people?person=" + ADMIN + "&case=" + no).body())
                .contains("双人操作", ">提请</td>", BASIS);
        assertThat(admin.page("/audit/people?decisions=true&person=" + SECOND + "&case=" + no)
                        .body())
                .contains(">批准</td>", "编办")
                .doesNotContain(">执行</td>", "staffing-office；");
        assertThat(admin.page("/audit/case-at?case=" + no + "&at=" + story.clock.instant())
                        .body())
                .contains(">办理中</td>", ">计算中</td>")
                .doesNotContain("公开", ">MET<", ">RUNNING<");

        // Refused, and out of date.
        long no1 = number(asked(admin, no, "VARIABLE", process + "|urgency", "紧急", "登记有误", BASIS));
        assertThat(post(second, no1, "refusal", "why", "没有必要").statusCode()).isEqualTo(302);
        assertThat(state(no1)).isEqualTo("REFUSED");
        isTold(admin, no1, "未获批准：");
        assertThat(second.page("/audit/acts/" + no1).body()).contains("没有必要").doesNotContain("批准并执行");
        long late = ask(ActKind.VARIABLE, no, process + "|urgency", "紧急");
        story.step(no, "DispatchCall");
        assertThat(approve(late)).isEqualTo(State.STALE);
        assertThat(runtime.getVariable(process, "urgency")).isNotEqualTo("紧急");
        assertThat(second.page("/audit/acts/" + late).body()).contains("没有执行");
        isTold(admin, late, "已过时");

        // A variable, a limit, the end.
        assertThat(approve(ask(ActKind.VARIABLE, no, process + "|urgency", "紧急")))
                .isEqualTo(State.DONE);
        assertThat(runtime.getVariable(process, "urgency")).isEqualTo("紧急");
        assertThat(approve(ask(ActKind.DUE, no, limit(no, "acceptDispatch"), "2026-03-20T17:00")))
                .isEqualTo(State.DONE);
        assertThat(story.driver.task(no, "AcceptDispatch").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
        assertThat(approve(ask(ActKind.END, no, null, null))).isEqualTo(State.DONE);
        assertThat(story.driver.ended(no)).isTrue();
        assertThat(story.record(no).outcome()).isEqualTo(CallOutcome.TERMINATED);
        assertThat(story.runningLimits(no)).isEmpty();
        assertThat(story.count("select count(*) from case_act where case_no = ? and step = 'approvedAct'", no))
                .isEqualTo(4);
        refused(Kind.CONFLICT, "casework.already-closed", () -> ask(ActKind.END, no, null, null));
    }

    /** By a notice that leads to the act. */
    private void isTold(Browser who, long act, String words) {
        fanOut.run();
        assertThat(who.page("/notices").body())
                .contains("href=\"/audit/acts/" + act + "\"")
                .contains(words)
                .doesNotContain("??");
    }

    /** What findings of auditors did alone; {@code OutsideCommandsTest} walks the rest of the engine's API. */
    private void nobodyAlone(String no, String process, Browser admin) {
        String timer = story.jdbc
                .sql(
                        "select id_ from act_ru_job where process_instance_id_ = ? and duedate_ > now() - interval '1 year' limit 1")
                .param(process)
                .query(String.class)
                .single();
        String task = story.driver.task(no, "AcceptDispatch").getId();
        for (String api : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            for (HttpResponse<String> answer : List.of(
                    admin.delete(api + "/job/" + timer),
                    admin.put(api + "/job/" + timer + "/duedate", "{\"duedate\":\"2099-01-01T00:00:00.000+0800\"}"),
                    admin.post(api + "/job/" + timer + "/duedate/recalculate", "{}"),
                    admin.put(api + "/task/" + task, "{\"name\":\"x\"}"),
                    admin.put(
                            api + "/process-instance/" + process + "/variables/urgency",
                            "{\"value\":\"x\",\"type\":\"String\"}"),
                    admin.delete(api + "/process-instance/" + process))) {
                assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(403);
            }
        }
    }

    /** An entry of the ledger about the call, of which a unit was told: the case that tells of it. */
    private String told(String call) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new DutyLapsed(
                        call,
                        "420381",
                        "420381-RS",
                        null,
                        MatterCallStep.ACCEPT_DISPATCH,
                        DutyLapsed.Category.WRONG_RETURN,
                        2,
                        "退单理由不成立。",
                        null,
                        story.clock.instant())));
        return telling.tell(story.jdbc
                .sql("select max(id) from ledger_entry where business_key = ?")
                .param(call)
                .query(Long.class)
                .single());
    }

    /** A call with the ruling that leans on it, a penalty case, an adjustment and a return. */
    @Test
    void casesAreDestroyedAfterTheirTermByTwoPersons() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        String call = story.disputed();
        String ruling = story.rulingOf(call);
        story.photo(call, CallStories.SC_HANDLER);
        adjustments.listed("ER-CG-001");
        String change = adjustments.proposed(AdjustmentStories.CG_LEADER, "CHANGE_LIMIT", "ER-CG-001", "handleDays", 5);
        String penalty = penalties.filed();
        String back = returns.applied("SY-SL-007", ReturnStories.TOWN);
        String young = story.dispatched();
        String told = told(call);
        Set<String> three = new TreeSet<>(Set.of(call, ruling, penalty, told));

        refused(Kind.CONFLICT, "acts.term-not-ended", () -> askCleanUp(Set.of(call)));
        for (String no : List.of(call, told, change, penalty, back, young)) {
            assertThat(approve(ask(ActKind.END, no, null, null))).as(no).isEqualTo(State.DONE);
        }
        assertThat(story.count("select count(*) from case_file where case_no = ? and status = 'CLOSED'", ruling))
                .isEqualTo(1);
        refused(Kind.CONFLICT, "acts.term-not-ended", () -> askCleanUp(three));
        for (String no : List.of(call, ruling, told, change, penalty, back)) {
            longAgo(no);
        }
        Browser admin = Browser.loggedIn(port, ADMIN, "yidan");
        Browser caller = Browser.loggedIn(port, CallStories.CALLER, "yidan");
        assertThat(caller.page("/cases/" + call).statusCode()).isEqualTo(200);
        assertThat(admin.page("/audit/acts/due").body())
                .contains(call, ruling, change, penalty, back)
                .doesNotContain(young);
        refused(Kind.INVALID, "acts.one-region", () -> askCleanUp(Set.of(call, back)));

        read(call, "11 years");
        read(call, "1 day");
        List<String> before = findings(admin);

        long act = askCleanUp(three);
        nothingGoesWithoutApproval(act, call);
        refused(Kind.FORBIDDEN, "acts.second-person", () -> story.driver.as(ADMIN, () -> desk.approve(act)));
        assertThat(approve(act)).isEqualTo(State.RUNNING);
        assertThatThrownBy(() -> story.jdbc
                        .sql("select erase_case(?, ?)")
                        .params(act, young)
                        .query()
                        .listOfRows())
                .isInstanceOf(DataAccessException.class);
        crashed(act);
        runner.workOnAll();

        assertThat(state(act)).isEqualTo("DONE");
        assertThat(story.driver.<List<CleanUpItem>>as(SECOND, () -> desk.items(act)))
                .allSatisfy(item -> assertThat(item.state()).as(item.toString()).isEqualTo(CleanUpItem.State.DONE));
        long other = askCleanUp(Set.of(change, back));
        story.jdbc
                .sql("update case_file set closed_at = now() where case_no = ?")
                .param(back)
                .update();
        refused(Kind.CONFLICT, "acts.term-not-ended", () -> approve(other));
        longAgo(back);
        assertThat(approve(other)).isEqualTo(State.RUNNING);
        story.jdbc
                .sql("update case_file set closed_at = now() where case_no = ?")
                .param(back)
                .update();
        runner.workOnAll();
        assertThat(story.count("select count(*) from ledger_entry where business_key = ? or told_no = ?", call, told))
                .as("its entry with every later one")
                .isZero();
        for (String no : List.of(call, ruling, penalty, told, change)) {
            assertThat(database.placesOf(no))
                    .allMatch(place ->
                            place.matches("(tombstone|audit_clean_up|case_line|case_reader|seal_\\w+|record_read)\\..*")
                                    || place.equals("act_ge_bytearray.bytes_")
                                            && bytesOfCases(no).isEmpty());
        }
        leavesNoRow();
        assertThat(story.count("select count(*) from call where call_no = ?", young))
                .isEqualTo(1);
        Map<String, Object> left = story.jdbc
                .sql(
                        "select asked_by, approved_by, basis, tables ->> 'case_act' as acts, tables ->> 'act_hi_procinst' as processes,"
                                + " tables ->> 'record_read' as reads, tables ->> 'stored_file' as files from tombstone where case_no = ?")
                .param(call)
                .query()
                .singleRow();
        assertThat(left)
                .containsEntry("asked_by", ADMIN)
                .containsEntry("approved_by", SECOND)
                .containsEntry("basis", BASIS);
        assertThat(left.get("acts")).isNotNull();
        assertThat(left.get("processes")).isNotNull();
        whoSawTheCaseSeesItsTombstone(call, caller);
        assertThat(findings(admin))
                .as("what the verifier finds in the whole database")
                .isEqualTo(before);
        assertThat(bundles.isWell(young)).as("the proof of another case").isTrue();
        assertThat(left).as("reads as old as the case").containsEntry("reads", "1");
        assertThat(story.count(
                        "select count(*) from record_read where case_no = ? and at < now() - interval '1 hour'", call))
                .as("of younger reads it is known who it was")
                .isPositive();

        assertThat(story.driver.<List<CleanUpItem>>as(ADMIN, () -> desk.items(other)))
                .filteredOn(item -> item.caseNo().equals(back))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.state()).isEqualTo(CleanUpItem.State.FAILED);
                    assertThat(item.fault()).contains("保管期未满");
                });
        assertThat(story.count("select count(*) from case_file where case_no = ?", back))
                .isEqualTo(1);
    }

    private void read(String no, String ago) {
        story.jdbc
                .sql(
                        "insert into record_read (at, actor, kind, target, case_no) values (now() - cast(? as interval), 'auditor', 'PAGE', '/cases/' || ?, ?)")
                .params(ago, no, no)
                .update();
    }

    /** How many faults the verifier finds in log and rows together; other tests falsify some. */
    private List<String> findings(Browser admin) {
        Instant now = story.clock.instant();
        story.clock.reset(); // else every checkpoint lies in the future
        sequencer.takeAll();
        List<String> found = Pattern.compile("\"findings\":\\d+")
                .matcher(admin.get("/api/audit/ledger/verify").body())
                .results()
                .map(one -> one.group())
                .toList();
        story.clock.moveTo(now);
        return found;
    }

    /** A form of ours has a number as its example. */
    private List<Map<String, Object>> bytesOfCases(String no) {
        return story.jdbc
                .sql("select name_, type_, root_proc_inst_id_, deployment_id_, create_time_ from act_ge_bytearray"
                        + " where position(convert_to(?, 'UTF8') in bytes_) > 0 and deployment_id_ is null")
                .param(no)
                .query()
                .listOfRows();
    }

    private void nothingGoesWithoutApproval(long act, String call) {
        for (String statement : List.of(
                "select erase_case(" + act + ", '" + call + "')",
                "delete from case_file where case_no = '" + call + "'",
                "delete from act_hi_procinst where business_key_ = '" + call + "'",
                "delete from audit_clean_up where case_no = '" + call + "'",
                "update audit_act set reason = 'other' where id = " + act,
                "insert into tombstone select * from tombstone",
                "select set_config('yidan.erasing', pg_current_xact_id()::text, true); delete from ledger_entry")) {
            assertThatThrownBy(() -> story.jdbc.sql(statement).query().listOfRows())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /** Half of the work is undone as by a crash: every row is there again, and the next turn takes the case up. */
    private void crashed(long act) {
        Map<String, String> before = database.rows();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cleanUps.next(act).ifPresent(cleanUps::erase);
            status.setRollbackOnly();
        });
        assertThat(database.rows()).isEqualTo(before);
    }

    /** Rows whose case, process or task is no more, wherever the schema knows of cases. */
    private void leavesNoRow() {
        for (String orphans : List.of(
                "select count(*) from sent_form f where not exists (select from act_hi_procinst p where p.id_ = f.process_instance_id)"
                        + " and f.process_instance_id = any(select unnest(instances) from tombstone)",
                "select count(*) from act_hi_varinst v where v.proc_inst_id_ = any(select unnest(instances) from tombstone)",
                "select count(*) from act_ge_bytearray b where b.root_proc_inst_id_ = any(select unnest(instances) from tombstone)")) {
            assertThat(story.count(orphans)).as(orphans).isZero();
        }
    }

    private void whoSawTheCaseSeesItsTombstone(String call, Browser caller) {
        HttpResponse<String> page = caller.page("/cases/" + call);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("已经两人批准销毁", BASIS, ADMIN, SECOND, "case_act");
        assertThat(caller.page("/cases?q=" + call).body()).contains(call, "保管期满已销毁");
        assertThat(Browser.loggedIn(port, "420322.caller", "yidan")
                        .page("/cases/" + call)
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(Browser.loggedIn(port, "420322-bb.staffing-office", "yidan")
                        .page("/cases/" + call)
                        .statusCode())
                .isEqualTo(404);
    }

    private void longAgo(String no) {
        story.jdbc
                .sql(
                        "update case_file set closed_at = closed_at - interval '11 years', opened_at = opened_at - interval '11 years'"
                                + " where case_no = ?")
                .param(no)
                .update();
    }

    private String process(String no) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey("matter-call")
                .singleResult()
                .getId();
    }

    private String limit(String no, String step) {
        return story.jdbc
                .sql("select cast(id as text) from case_deadline where case_no = ? and step = ? and met_at is null")
                .params(no, step)
                .query(String.class)
                .single();
    }

    private long ask(ActKind kind, String no, String target, String value) {
        return story.driver.as(ADMIN, () -> desk.ask(new NewAct(kind, no, target, value, "误操作，需要更正", BASIS)));
    }

    private long askCleanUp(Set<String> numbers) {
        return story.driver.as(ADMIN, () -> desk.askCleanUp(numbers, "保管期满", BASIS));
    }

    /** By the staffing office of its region. */
    private State approve(long act) {
        String region = story.jdbc
                .sql("select region from audit_act where id = ?")
                .param(act)
                .query(String.class)
                .single();
        return story.driver.as(region + "-bb.staffing-office", () -> desk.approve(act));
    }

    private String state(long act) {
        return story.jdbc
                .sql("select state from audit_act where id = ?")
                .param(act)
                .query(String.class)
                .single();
    }

    private static HttpResponse<String> asked(
            Browser who, String no, String kind, String target, String value, String reason, String basis) {
        return who.postForm(
                "/audit/acts",
                new HashMap<>(Map.of(
                        "kind", kind, "caseNo", no, "target", target, "value", value, "reason", reason, "basis",
                        basis)));
    }

    private static long number(HttpResponse<String> asked) {
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        Matcher number = Pattern.compile("/audit/acts/(\\d+)")
                .matcher(asked.headers().firstValue("Location").orElseThrow());
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private static HttpResponse<String> post(Browser who, long act, String what, String... field) {
        return who.postForm(
                "/audit/acts/" + act + "/" + what, field.length == 0 ? Map.of() : Map.of(field[0], field[1]));
    }

    private static void refused(Kind kind, String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
