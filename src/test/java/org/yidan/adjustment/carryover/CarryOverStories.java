package org.yidan.adjustment.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Calls of 郧西 at every stage, and versions of its list, for tests of what one does to the other. */
@Component
class CarryOverStories {

    static final String REGION = "420322";
    static final List<String> TOWNSHIPS = List.of("420322100", "420322101", "420322102", "420322103");
    static final String STAFFING_OFFICER = "420322-bb.staffing-office";

    private static final int CLERKS = 6;
    private static final String NOON = "T12:00+08:00";

    final ProcessDriver driver;
    final Calls calls;
    final OfficeClock clock;
    final JdbcClient jdbc;
    final DraftDesk drafts;
    final MatterCatalog catalog;
    private final TaskService tasks;

    CarryOverStories(
            ProcessDriver driver,
            Calls calls,
            OfficeClock clock,
            JdbcClient jdbc,
            DraftDesk drafts,
            MatterCatalog catalog,
            TaskService tasks) {
        this.driver = driver;
        this.calls = calls;
        this.clock = clock;
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.catalog = catalog;
        this.tasks = tasks;
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    /** So many cases made by several clerks at once, each spread over the townships; gives their numbers. */
    List<String> many(int count, IntFunction<String> story) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        List<Future<String>> made = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> made.add(clerks.submit(() -> story.apply(i))));
        clerks.shutdown();
        List<String> numbers = new ArrayList<>();
        for (Future<String> one : made) {
            numbers.add(one.get());
        }
        return numbers;
    }

    static String township(int i) {
        return TOWNSHIPS.get(i % TOWNSHIPS.size());
    }

    /** A call from the township; changes are field, value, field, value. */
    String called(String matterCode, String township, Object... changes) {
        return calledBy(township + ".caller", matterCode, township, changes);
    }

    String calledBy(String userId, String matterCode, String township, Object... changes) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "巡查发现的问题请核查处理");
        answers.put("description", "网格员巡查发现该问题，现场情况已核对，请依法核查处理。");
        answers.put("occurredAt", LocalDate.ofInstant(clock.instant().minusSeconds(86_400), OfficeClock.ZONE) + NOON);
        answers.put("direction", "UP");
        answers.put("areaCode", township);
        answers.put("address", "集镇主街三号");
        answers.put("lat", 33.0);
        answers.put("lng", 110.4);
        answers.put("source", "GRID");
        answers.put("matterCode", matterCode);
        answers.put("urgency", "一般");
        answers.put("noFileReason", "现场光线不足无法拍摄");
        put(answers, changes);
        answers.values().removeIf(value -> value == null);
        return driver.start("matter-call", userId, answers);
    }

    private static void put(Map<String, Object> answers, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            answers.put((String) changes[i], changes[i + 1]);
        }
    }

    void step(String callNo, String stem, Object... answers) {
        Map<String, Object> given = new HashMap<>();
        put(given, answers);
        driver.complete(callNo, stem, given);
    }

    /** Waits for the signature of the township's own enforcement centre. */
    String atOwnLevel(String matterCode, String township) {
        String callNo = called(matterCode, township);
        step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        return callNo;
    }

    /** Waits for the signature of the department. */
    String atDepartment(String matterCode, String township) {
        String callNo = called(matterCode, township);
        step(callNo, "VerifyAndAccept", "intakeDecision", "ACCEPT");
        step(callNo, "ApproveUpwardCall", "upwardDecision", "APPROVE");
        step(callNo, "DispatchCall", "dispatchNote", "请按清单时限办理。");
        return callNo;
    }

    String signed(String callNo) {
        String handler = handler(callNo);
        step(
                callNo,
                "AcceptDispatch",
                "acceptDecision",
                "SIGN",
                "handler",
                handler,
                "handlerPhone",
                "13800000001",
                "plannedVisitAt",
                clock.instant()
                        .plusSeconds(3600)
                        .atZone(OfficeClock.ZONE)
                        .toOffsetDateTime()
                        .toString());
        return callNo;
    }

    /** In handling: signed, and the handler has been on site. */
    String inHandling(String callNo) {
        signed(callNo);
        step(
                callNo,
                "FirstResponse",
                "arrivedAt",
                clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime().toString(),
                "lat",
                33.0,
                "lng",
                110.4,
                "persons",
                "[\"" + handler(callNo) + "\"]",
                "responseNote",
                "已到现场核查，情况属实。");
        return callNo;
    }

    String inFeedback(String callNo) {
        inHandling(callNo);
        step(
                callNo,
                "HandleMatter",
                "stepsDone",
                "[\"1\",\"2\",\"3\",\"4\",\"5\"]",
                "persons",
                "[\"" + handler(callNo) + "\"]",
                "measures",
                "责令当场改正并登记。",
                "result",
                "RESOLVED",
                "measure",
                "NONE");
        for (Task task : driver.open(callNo, "Cooperate")) {
            driver.completeAs(driver.holderOf(task), task, Map.of("coopOutcome", "DONE", "coopNote", "已派人到场协助取证。"));
        }
        step(callNo, "ApproveResult", "approvalDecision", "APPROVE");
        return callNo;
    }

    String suspended(String callNo, String until) {
        inHandling(callNo);
        Map<String, Object> request = new HashMap<>(Map.of(
                "callNo",
                callNo,
                "requestType",
                "SUSPEND",
                "reasonCode",
                "TEST",
                "requestReason",
                "经现场核查并有书面材料佐证，须等待检测报告，申请中止办理，请予审批。"));
        request.put("pauseUntil", until);
        driver.start("call-request", handler(callNo), request);
        step(callNo, "ApproveByLead", "decision", "APPROVE");
        step(callNo, "ApproveByCenter", "decision", "APPROVE");
        return callNo;
    }

    private String handler(String callNo) {
        return record(callNo).requireLeadUnit().toLowerCase(Locale.ROOT) + ".unit-handler";
    }

    Call record(String callNo) {
        return calls.byNo(callNo);
    }

    /** A draft by an editor that changes these matters from that day on. */
    long draft(LocalDate day, Map<String, UnaryOperator<MatterTerms>> changes) {
        long id = drafts.open(new NewDraft(REGION, "在途处置演练", day, "editor"));
        changes.forEach((code, change) ->
                drafts.put(id, change.apply(catalog.inForce(code, REGION, day).terms()), "editor"));
        return id;
    }

    String published(long draftId) {
        drafts.review(draftId, "reviewer");
        drafts.approve(draftId, "approver", "郧西编委会纪要〔2026〕12号");
        return drafts.publish(draftId, "publisher", null);
    }

    /** The open tasks of a call that are offered to a post of this unit. */
    List<String> tasksOffered(String callNo, String unitCode) {
        return tasks.createTaskQuery().processInstanceBusinessKey(callNo).list().stream()
                .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(group -> group != null && group.startsWith(unitCode + ".")))
                .map(task -> task.getTaskDefinitionKey().replace("UserTask_", ""))
                .sorted()
                .toList();
    }

    /** Of each call: its one owner in record, dispatch and running handling limit; fails when they differ or there are two. */
    void assertOneOwner(String callNo, String unitCode) {
        assertThat(record(callNo).leadUnit()).as(callNo).isEqualTo(unitCode);
        assertThat(jdbc.sql(
                                "select d.lead_unit from dispatch d join call c on c.id = d.call_id where call_no = ? and current")
                        .param(callNo)
                        .query(String.class)
                        .list())
                .as("dispatch of %s", callNo)
                .containsExactly(unitCode);
    }

    /** Until when the running handling is due, and for whom. */
    Map<Instant, String> handlingLimits(String callNo) {
        Map<Instant, String> limits = new HashMap<>();
        jdbc.sql(
                        """
                        select due, unit from case_deadline d
                         where d.case_no = ? and step = 'handleMatter' and met_at is null""")
                .param(callNo)
                .query((row, n) -> limits.put(row.getTimestamp(1).toInstant(), row.getString(2)))
                .list();
        return limits;
    }
}
