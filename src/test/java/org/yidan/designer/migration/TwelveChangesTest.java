package org.yidan.designer.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.yidan.call.scenario.CallStories;
import org.yidan.designer.migration.CallVariants.Change;
import org.yidan.designer.migration.CasesInMotion.Place;
import org.yidan.designer.migration.MigrationItem.State;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException;
import org.yidan.support.Race;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/**
 * What the rehearsal says of each case is what the move does, for twelve changes of the call's model, and back to the shipped one.
 * {@code -Dyidan.migration.cases=2000} has so many cases move by one change each; the few of an ordinary run move by all of them.
 */
@YidanTest
class TwelveChangesTest {

    private static final Logger log = LoggerFactory.getLogger(TwelveChangesTest.class);
    private static final String SECOND = "420381-bb.staffing-office";
    private static final int CASES = Integer.getInteger("yidan.migration.cases", Place.values().length);
    private static final boolean EACH_BY_ALL = CASES <= 48;

    @Autowired
    MigrationDesk desk;

    @Autowired
    MigrationRunner runner;

    @Autowired
    MigrationRuns runs;

    @Autowired
    MigrationItems items;

    @Autowired
    CaseMoves moves;

    @Autowired
    MovedCases journal;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CallVariants variants;

    @Autowired
    CasesInMotion cases;

    @Autowired
    CallStories story;

    @Autowired
    WholeDatabase database;

    @Autowired
    RepositoryService repository;

    @Autowired
    DataSource connections;

    @LocalServerPort
    int port;

    private String base = "";
    private String withNewTimers = "";
    private final Map<String, Place> made = new LinkedHashMap<>();
    private final Map<String, Long> foretold = new HashMap<>();

    @AfterEach
    void backToRealTimeAndTheShippedModel() {
        variants.forget();
        story.clock.reset();
    }

    @Test
    void whatIsForetoldIsWhatIsDone() throws Exception {
        String shipped = newest();
        List<Change> changes = CallVariants.changes();
        List<String> versions = changes.stream().map(variants::deployed).toList();
        base = variants.deployed(
                new Change("base", CallVariants.base(), changes.get(0).feedbackForm()));
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        if (EACH_BY_ALL) {
            made.putAll(cases.many(CASES, 0));
        }
        withNewTimers = versions.get(5);
        String from = base;
        for (int i = 0; i < changes.size(); i++) {
            if (!EACH_BY_ALL) {
                made.putAll(cases.many(CASES / changes.size() + (i < CASES % changes.size() ? 1 : 0), made.size()));
            }
            round(changes.get(i).name(), from, versions.get(i), i == 0);
            from = EACH_BY_ALL ? versions.get(i) : base;
        }
        List<String> all = new ArrayList<>(versions);
        all.add(base);
        backToTheShipped(shipped, all);
        log.info("{} cases, foretold and done: {}", made.size(), foretold);
        goOn();
        variants.clearAway();
        assertThat(newest()).isEqualTo(shipped);
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("matter-call")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Rehearses and moves all cases of a version. */
    private void round(String change, String from, String to, boolean first) throws Exception {
        List<String> others = first ? List.of(story.dispatched(), story.dispatched()) : List.of();
        long id = designed(() -> desk.begin(from, to, CaseChoice.ALL));
        instruct(change, id, from);
        designed(() -> {
            desk.rehearse(id);
            return id;
        });
        Map<String, List<String>> before = held(byCase(id).keySet());
        long begun = System.nanoTime();
        if (first) {
            rehearsedBesideSomebodyAtWork(id, others.get(1));
        } else {
            runner.workOn(id);
        }
        long rehearsed = System.nanoTime();
        Map<String, MigrationItem> said = byCase(id);
        if (first) {
            story.sign(others.get(0), CallStories.SC_HANDLER);
        }
        confirmed(id);
        if (first) {
            crash(id);
            bothAtOnce(id);
        } else {
            runner.workOn(id);
        }
        log.info(
                "{}: {} cases, rehearsed in {} ms, moved in {} ms",
                change,
                said.size(),
                (rehearsed - begun) / 1_000_000,
                (System.nanoTime() - rehearsed) / 1_000_000);
        Map<String, MigrationItem> done = byCase(id);
        others.forEach(said::remove);
        said.forEach((callNo, foretold) -> assertAsForetold(change, foretold, done.get(callNo), to));
        Map<String, List<String>> after = held(before.keySet());
        others.forEach(after::remove);
        others.forEach(before::remove);
        assertThat(after).isEqualTo(before);
        assertStill(change);
        if (first) {
            assertThat(said.values())
                    .anySatisfy(item -> assertThat(item.predicted()).contains("“签收新派单”到期时间不变：2026年3月11日 09:00"));
            assertThat(done.get(others.get(0)).state()).isEqualTo(State.CHANGED);
            assertThat(done.get(others.get(0)).result().toString()).contains("预演之后本件有了变化", "首次响应到场");
            assertThat(done.get(others.get(1)).state()).isEqualTo(State.BUSY);
            assertThat(cases.version(others.get(0))).isEqualTo(from);
        }
        assertThat(runs.byId(id).state()).isEqualTo(MigrationRun.State.DONE);
    }

    /** What an objection or a pause holds stands still, new timers, too. */
    private void assertStill(String change) {
        made.forEach((callNo, place) -> {
            if (place == Place.OBJECTED) {
                assertThat(cases.timers(callNo, true)).isNotEmpty().allMatch(timer -> timer.endsWith(" held"));
                assertThat(cases.timers(callNo, true).contains("Boundary_AcceptWarning held"))
                        .isEqualTo(cases.version(callNo).equals(withNewTimers));
            }
            if (place == Place.PAUSED) {
                assertThat(cases.timers(callNo, true)).isNotEmpty();
            }
            if (place == Place.OBJECTED || place == Place.PAUSED) {
                assertThat(cases.timers(callNo, false)).as(change).isEmpty();
            }
        });
    }

    private void assertAsForetold(String change, MigrationItem said, MigrationItem done, String to) {
        foretold.merge(change + " " + done.state(), 1L, Long::sum);
        if (said.state() == State.READY) {
            assertThat(done.state())
                    .as("%s %s: %s", change, said, done.result())
                    .isEqualTo(State.MOVED);
            assertThat(done.result()).as(change + said.caseNo()).isEqualTo(said.predicted());
            assertThat(cases.version(said.caseNo())).isEqualTo(to);
        } else {
            assertThat(done).isEqualTo(said);
            assertThat(said.state()).as("%s", said.predicted()).isEqualTo(State.BLOCKED);
            assertThat(said.predicted()).singleElement().asString().contains("等不到新版本增加的那一路");
        }
    }

    /** What a designer changes of what was proposed by itself. */
    private void instruct(String change, long id, String from) {
        List<Instruction> plan = new ArrayList<>(runs.byId(id).plan());
        if (change.equals("removed step")) {
            String gone = from.equals(base) ? CallVariants.RECHECK : "UserTask_PhotoRecheck";
            plan.add(new Instruction(gone, "UserTask_GiveFeedback", false));
        } else if (change.equals("changed limit")) {
            plan.replaceAll(one -> one.source().equals("Boundary_AcceptReminder")
                    ? new Instruction(one.source(), one.target(), true)
                    : one);
        } else {
            return;
        }
        designed(() -> {
            desk.instruct(id, plan);
            return id;
        });
    }

    /** Nothing is left of a rehearsal but its rows, and a case that somebody is working on is left alone. */
    private void rehearsedBesideSomebodyAtWork(long id, String callNo) throws SQLException {
        Map<String, String> rows = rows();
        try (Connection atWork = connections.getConnection()) {
            atWork.setAutoCommit(false);
            try (PreparedStatement lock =
                    atWork.prepareStatement("select id_ from act_ru_execution where business_key_ = ? for update")) {
                lock.setString(1, callNo);
                assertThat(lock.executeQuery().next()).isTrue();
                runner.workOn(id);
            }
            atWork.rollback();
        }
        assertThat(rows()).isEqualTo(rows);
    }

    private Map<String, String> rows() {
        Map<String, String> rows = database.rows();
        rows.keySet().removeAll(List.of("migration_run", "migration_item"));
        return rows;
    }

    private void confirmed(long id) {
        designed(() -> {
            desk.propose(id, "新版本已经发布，在办的一并按新版本办理。");
            return id;
        });
        Instant seen = runs.byId(id).proposedAt();
        assertThatThrownBy(() -> designed(() -> {
                    desk.confirm(id, seen);
                    return id;
                }))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo("migration.second-person"));
        story.driver.as(SECOND, () -> {
            desk.confirm(id, seen);
            return id;
        });
    }

    private <T> T designed(Supplier<T> act) {
        return story.driver.as("designer", act);
    }

    private Map<String, MigrationItem> byCase(long id) {
        return items.page(id, null, 0, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(
                        MigrationItem::caseNo, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, List<String>> held(Collection<String> callNos) {
        Map<String, List<String>> held = new HashMap<>();
        callNos.forEach(callNo -> held.put(callNo, cases.held(callNo)));
        return held;
    }

    /** Not an exception anybody catches: what a killed process leaves behind. */
    private static final class Crash extends Error {
        Crash() {
            super("simulated crash");
        }
    }

    /** The work of a node that dies with a case in hand: what it had not committed is undone. */
    private void crash(long id) {
        AtomicInteger performed = new AtomicInteger();
        CaseTransaction dying = new CaseTransaction(transactions) {
            @Override
            <T> T kept(Supplier<T> act) {
                return super.kept(() -> {
                    T result = act.get();
                    if (performed.incrementAndGet() > 5) {
                        throw new Crash();
                    }
                    return result;
                });
            }
        };
        assertThatThrownBy(() -> new MigrationRunner(runs, items, moves, journal, dying, story.clock).workOn(id))
                .isInstanceOf(Crash.class);
        assertThat(items.counts(id).get(State.MOVED)).isEqualTo(5);
    }

    private void bothAtOnce(long id) throws InterruptedException {
        Callable<Object> one = () -> {
            runner.workOn(id);
            return "worked";
        };
        assertThat(Race.together(List.of(one, one))).containsExactly("worked", "worked");
        assertThat(story.count(
                        "select count(*) from case_act where step = 'moveToVersion' and (answers ->> 'migration')::bigint = ?",
                        id))
                .isEqualTo(items.counts(id).get(State.MOVED).intValue());
    }

    /** What no change has taken along goes on from where it is; the step that is not shipped is done first. */
    private void backToTheShipped(String shipped, List<String> versions) throws Exception {
        made.forEach((callNo, place) -> {
            if (!story.driver.open(callNo, "RecheckByPhoto").isEmpty()
                    || !story.driver.open(callNo, "PhotoRecheck").isEmpty()) {
                cases.rechecked(callNo);
            }
        });
        for (String version : versions) {
            if (story.count("select count(*) from act_ru_execution where proc_def_id_ = ?", version) > 0) {
                round("back", version, shipped, false);
            }
        }
    }

    /** What was claimed is completed by who holds it, an answer lets the timers run, and a call comes to its end. */
    private void goOn() {
        story.step(
                one(Place.CLAIMED),
                "AcceptDispatch",
                "acceptDecision",
                "SIGN",
                "handler",
                CallStories.SC_HANDLER,
                "handlerPhone",
                "13800000001",
                "plannedVisitAt",
                story.inMinutes(60));
        assertThat(story.driver.openSteps(one(Place.CLAIMED))).containsExactly("FirstResponse");

        String objected = one(Place.OBJECTED);
        String objection = story.jdbc
                .sql("select objection_no from level_objection where about_no = ?")
                .param(objected)
                .query(String.class)
                .single();
        assertThat(story.driver.timers(objected, "Boundary_AcceptOverdue")).allMatch(Job::isSuspended);
        story.driver.complete(
                objection,
                "AnswerLevelObjection",
                Map.of("levelAnswer", "STAYS", "levelReason", "对照清单认定。", "listClause", "SY-CG-001"));
        assertThat(story.driver.timers(objected, "Boundary_AcceptOverdue")).noneMatch(Job::isSuspended);

        story.step(one(Place.SURVEY), "SurveyCaller");
        assertThat(story.driver.ended(one(Place.SURVEY))).isTrue();

        String rechecked = one(Place.VERIFICATION);
        Browser handler = Browser.loggedIn(port, CallStories.SC_HANDLER, "yidan");
        assertThat(handler.page("/cases/" + rechecked).body())
                .contains("流程版本由", "流程版本迁移")
                .doesNotContain("??");
        assertThat(handler.get("/api/cases/" + rechecked + "/path").body())
                .contains("UserTask_RecheckByPhoto", "UserTask_VerifyOnSite");
    }

    private String one(Place place) {
        return made.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyMovesCasesOverTheEnginesOwnDoor() {
        String definition = newest();
        String plan =
                "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"%1$s\",\"targetProcessDefinitionId\":\"%1$s\",\"instructions\":[]},\"processInstanceIds\":[\"x\"]}"
                        .formatted(definition);
        for (String user : List.of("designer", "admin")) {
            assertThat(Browser.loggedIn(port, user, "yidan")
                            .post("/engine-rest/migration/execute", plan)
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
