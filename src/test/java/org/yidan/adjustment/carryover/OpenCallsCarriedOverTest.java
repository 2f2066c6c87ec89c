package org.yidan.adjustment.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.adjustment.carryover.CarryOverStories.REGION;
import static org.yidan.adjustment.carryover.CarryOverStories.at;
import static org.yidan.adjustment.carryover.CarryOverStories.township;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.catalog.ListCategory;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.SeparateAct;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/**
 * The power over one matter goes back to the department while many calls about it are open, at every stage and in four townships:
 * the plan is exactly what really changes, a crash in the middle loses nothing, two runners at once do nothing twice. A build
 * makes 125 calls, {@code -Dyidan.carry-over.calls=500} as many as said.
 */
@YidanTest
class OpenCallsCarriedOverTest {

    /** Led by the enforcement centre of each township, delegated by the emergency bureau; 10 working days. */
    private static final String MATTER = "SY-YJ-003";

    private static final String DEPARTMENT = "420322-YJ";
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final int CALLS = Integer.getInteger("yidan.carry-over.calls", 125);
    private static final int CRASH_AFTER = part(137);

    @Autowired
    CarryOverStories story;

    @Autowired
    CarryOverDesk desk;

    @Autowired
    CarryOverRuns runs;

    @Autowired
    CarryOverTable table;

    @Autowired
    TouchedItems touched;

    @Autowired
    Chooser chooser;

    @Autowired
    CarryOverPlan plans;

    @Autowired
    OfficeAct office;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private String version = "";

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    /** Not an exception anybody catches: what a killed process leaves behind. */
    private static final class Crash extends Error {
        Crash() {
            super("simulated crash");
        }
    }

    @Test
    void carriesEachOfThemOverOnceAndAsTheTableSays() throws Exception {
        Instant begun = Instant.ofEpochMilli(System.currentTimeMillis());
        manyCalls();
        Instant made = Instant.ofEpochMilli(System.currentTimeMillis());
        story.clock.moveTo(at("2026-11-27T17:00"));
        long draft = story.draft(MON_2026_11_30, Map.of(MATTER, terms -> terms.withLead("县应急管理局")
                .withDelegation(null)
                .withListCategory(ListCategory.TAKEN_BACK)));

        String runNo = desk.plan(draft, "HG-420322-20261127-00001");

        assertThat(keys(desk.report(runNo))).containsExactlyInAnyOrderElementsOf(all());
        assertTreatments(desk.report(runNo));
        assertThatThrownBy(() -> desk.execute(runNo, "BB-420322-2026.9"))
                .satisfies(refusal(Kind.CONFLICT, "carryover.not-this-version"));
        version = story.published(draft);
        assertThatThrownBy(() -> desk.execute(runNo, version)).hasMessageContaining("零时起施行");

        afterThePlan();
        story.clock.moveTo(at("2026-11-30T00:05"));
        crash(runNo, version);
        assertThat(desk.report(runNo).count(CarryOverItem.State.DONE)).isEqualTo(CRASH_AFTER);
        Instant executing = Instant.ofEpochMilli(System.currentTimeMillis());
        twoRunnersAtOnce(runNo, version);
        Instant executed = Instant.ofEpochMilli(System.currentTimeMillis());

        CarryOverReport report = desk.report(runNo);
        assertThat(report.run().state()).isEqualTo(CarryOverRun.State.DONE);
        assertThat(report.count(CarryOverItem.State.FAILED)).isZero();
        assertThat(report.count(CarryOverItem.State.GONE)).isEqualTo(1);
        assertThat(report.count(CarryOverItem.State.DONE)).isEqualTo(CALLS + 2);
        assertEachCall();
        assertThat(desk.execute(runNo, version).items()).isEqualTo(report.items());
        note(report, Duration.between(begun, made), Duration.between(executing, executed));
    }

    /** So many of 500. */
    private static int part(int of500) {
        return of500 * CALLS / 500;
    }

    private void manyCalls() throws Exception {
        story.clock.moveTo(at("2026-11-16T09:00"));
        group("handling, nearly due", part(40), i -> story.inHandling(story.atOwnLevel(MATTER, township(i))));
        story.clock.moveTo(at("2026-11-23T09:00"));
        group("handling, 40 % used", part(80), i -> story.inHandling(story.atOwnLevel(MATTER, township(i))));
        group("feedback", part(40), i -> story.inFeedback(story.atOwnLevel(MATTER, township(i))));
        List<String> pausing = story.many(part(20), i -> story.atOwnLevel(MATTER, township(i)));
        story.clock.moveTo(at("2026-11-24T09:00"));
        group("suspended", part(20), i -> story.suspended(pausing.get(i), "2026-12-16"));
        story.clock.moveTo(at("2026-11-26T09:00"));
        group("handling, 10 % used", part(100), i -> story.inHandling(story.atOwnLevel(MATTER, township(i))));
        story.clock.moveTo(at("2026-11-27T15:00"));
        group("before signing", part(140), i -> story.atOwnLevel(MATTER, township(i)));
        group(
                "critical, before signing",
                part(20),
                i -> story.called(MATTER, township(i), "urgency", "特急", "urgencyReason", "有人被困"));
        group("intake", part(60), i -> story.called(MATTER, township(i)));
    }

    private void group(String name, int count, java.util.function.IntFunction<String> one) throws Exception {
        groups.put(name, story.many(count, one));
    }

    private List<String> all() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** Between plan and execution life goes on: one call is signed, one ends, three come in. */
    private void afterThePlan() throws Exception {
        story.clock.moveTo(at("2026-11-27T17:30"));
        List<String> unsigned = new ArrayList<>(groups.get("before signing"));
        String late = unsigned.remove(0);
        story.inHandling(late);
        groups.put("before signing", unsigned);
        groups.put("signed after the plan", List.of(late));
        List<String> intake = new ArrayList<>(groups.get("intake"));
        story.step(
                intake.remove(0),
                "VerifyAndAccept",
                "intakeDecision",
                "REFUSE",
                "intakeReason",
                "应通过诉讼途径解决",
                "refusalGround",
                "LEGAL_CHANNEL");
        intake.addAll(story.many(3, i -> story.called(MATTER, township(i))));
        groups.put("intake", intake);
    }

    /** The work of a node that dies with an item in hand: what it had not committed is undone. */
    private void crash(String runNo, String version) {
        AtomicInteger performed = new AtomicInteger();
        SeparateAct dying = new SeparateAct(transactions, office) {
            @Override
            public <T> T perform(Supplier<T> act) {
                return super.perform(() -> {
                    T result = act.get();
                    // two acts begin the run, then each is one item
                    if (performed.incrementAndGet() > CRASH_AFTER + 2) {
                        throw new Crash();
                    }
                    return result;
                });
            }
        };
        CarryOverDesk onTheDyingNode = new CarryOverDesk(
                plans,
                runs,
                table,
                chooser,
                new CarryOverRunner(table, touched, dying, story.clock),
                dying,
                story.clock);
        assertThatThrownBy(() -> onTheDyingNode.execute(runNo, version)).isInstanceOf(Crash.class);
    }

    private void twoRunnersAtOnce(String runNo, String version) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<CarryOverReport>> reports = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            reports.add(nodes.submit(() -> {
                together.await();
                return desk.execute(runNo, version);
            }));
        }
        nodes.shutdown();
        for (Future<CarryOverReport> report : reports) {
            report.get();
        }
    }

    private static Set<String> keys(CarryOverReport report) {
        Set<String> keys = new HashSet<>();
        report.items().forEach(item -> keys.add(item.businessKey()));
        return keys;
    }

    private void assertTreatments(CarryOverReport report) {
        Map<String, CarryOverTreatment> planned = new TreeMap<>();
        report.items().forEach(item -> planned.put(item.businessKey(), item.treatment()));
        groups.forEach((group, calls) -> calls.forEach(callNo ->
                assertThat(planned.get(callNo)).as("%s %s", group, callNo).isEqualTo(expected(group))));
    }

    private static CarryOverTreatment expected(String group) {
        return switch (group) {
            case "feedback" -> CarryOverTreatment.KEEP;
            case "intake", "before signing", "critical, before signing" -> CarryOverTreatment.REDISPATCH;
            default -> CarryOverTreatment.HAND_OVER;
        };
    }

    private void assertEachCall() {
        groups.forEach((group, calls) -> calls.forEach(callNo -> {
            switch (group) {
                case "feedback" -> assertStays(callNo);
                case "intake" -> assertBoundAnew(callNo);
                default -> assertMoved(callNo, due(group));
            }
        }));
    }

    private static Instant due(String group) {
        return at(
                switch (group) {
                    case "handling, nearly due" -> "2026-12-03T18:00"; // one day left: three working days
                    case "handling, 40 % used" -> "2026-12-07T18:00"; // as before
                    case "handling, 10 % used" -> "2026-12-10T18:00"; // as before
                    case "suspended" -> "2026-12-11T18:00"; // the pause given back
                    case "signed after the plan" -> "2026-12-11T18:00"; // as before
                    default -> "2026-12-14T18:00"; // a fresh limit
                });
    }

    private void assertMoved(String callNo, Instant due) {
        story.assertOneOwner(callNo, DEPARTMENT);
        assertThat(story.handlingLimits(callNo)).as(callNo).isEqualTo(Map.of(due, DEPARTMENT));
        assertThat(story.tasksOffered(callNo, DEPARTMENT)).as(callNo).containsExactly("AcceptDispatch");
        assertThat(ofEnforcementCentres(callNo)).as(callNo).isEmpty();
        assertBound(callNo);
    }

    private void assertBoundAnew(String callNo) {
        assertThat(story.record(callNo).leadUnit()).isNull();
        assertThat(story.driver.openSteps(callNo)).containsExactly("VerifyAndAccept");
        assertBound(callNo);
    }

    private void assertBound(String callNo) {
        assertThat(story.record(callNo).matter().entryId())
                .isEqualTo(story.catalog.inForce(MATTER, REGION, MON_2026_11_30).id());
        assertThat(journal(callNo)).singleElement().asString().endsWith(" > " + version);
    }

    private void assertStays(String callNo) {
        assertThat(story.record(callNo).requireLeadUnit()).endsWith("-EC");
        assertThat(story.record(callNo).matter().catalogueVersion()).isNotEqualTo(version);
        assertThat(story.driver.openSteps(callNo)).containsExactly("GiveFeedback");
        assertThat(journal(callNo)).hasSize(1);
    }

    private List<String> journal(String callNo) {
        return story.jdbc
                .sql(
                        """
                        select (answers ->> 'versionBefore') || ' > ' || (answers ->> 'versionAfter')
                          from case_act s where s.case_no = ? and step = 'carryOver'""")
                .param(callNo)
                .query(String.class)
                .list();
    }

    private List<String> ofEnforcementCentres(String callNo) {
        return CarryOverStories.TOWNSHIPS.stream()
                .flatMap(place -> story.tasksOffered(callNo, place + "-EC").stream())
                .toList();
    }

    private void note(CarryOverReport report, Duration making, Duration executing) throws IOException {
        Map<String, Long> perTreatment = new TreeMap<>();
        report.items().forEach(item -> perTreatment.merge(item.state() + " " + item.treatment(), 1L, Long::sum));
        String figures =
                "impact run with %d open calls of one matter%n%s%n%d calls made in %.1f s; %d items carried over before the crash; the rest by two runners at once in %.1f s%n"
                        .formatted(
                                all().size(),
                                perTreatment,
                                all().size(),
                                making.toMillis() / 1000.0,
                                CRASH_AFTER,
                                executing.toMillis() / 1000.0);
        Files.writeString(Path.of("target/carry-over.txt"), figures);
        System.out.println(figures);
    }
}
