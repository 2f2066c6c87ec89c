package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.yidan.call.CallOutcome;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.SecondNode;
import org.yidan.support.YidanTest;

/** Two nodes on one database: numbers without gap, and cases that go on wherever somebody works on them. */
@YidanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    /** A working Wednesday on which no other test registers calls. */
    private static final Instant WED_2026_04_15_0900 = Instant.parse("2026-04-15T01:00:00Z");

    private static final int STARTS = 40;
    private static final int THREADS = 8;

    @Autowired
    CallStories story;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    FlywayConnectionDetails owner;

    private SecondNode second;

    @BeforeEach
    void bothStandAtTheSameTime() {
        story.beginOn(WED_2026_04_15_0900);
        if (second == null) {
            second = SecondNode.on(database, owner, WED_2026_04_15_0900);
        }
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @AfterAll
    void endTheSecondNode() {
        second.close();
    }

    @Test
    @Order(1)
    void numbersWithoutGapOrDoubleWhileStartsFailInBetween() throws Exception {
        List<CallStories> nodes = List.of(story, second.get(CallStories.class));
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<List<String>>> clerks = IntStream.range(0, THREADS)
                .mapToObj(clerk -> (Callable<List<String>>) () -> {
                    together.await();
                    return calls(nodes.get(clerk % 2), clerk < THREADS - 2);
                })
                .toList();

        List<String> numbers = new ArrayList<>();
        for (Future<List<String>> given : threads.invokeAll(clerks)) {
            numbers.addAll(given.get());
        }
        threads.shutdown();

        int each = STARTS / THREADS;
        assertThat(numbers.stream().filter(no -> no.contains("-420381-")).sorted())
                .containsExactlyElementsOf(expected("420381", (THREADS - 2) * each));
        assertThat(numbers.stream().filter(no -> no.contains("-420322-")).sorted())
                .containsExactlyElementsOf(expected("420322", 2 * each));
        assertThat(story.count("select count(*) from call where call_no like 'HJ-%-20260415-%'"))
                .isEqualTo(STARTS);
        assertThat(story.count("select count(*) from act_hi_procinst where business_key_ like 'HJ-%-20260415-%'"))
                .isEqualTo(STARTS);
    }

    /** So many calls of one clerk, each after a start that was refused when it already had its number. */
    private static List<String> calls(CallStories node, boolean inDanjiangkou) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < STARTS / THREADS; i++) {
            assertThat(refused(node, inDanjiangkou)).satisfies(refusal(Kind.INVALID, "casework.file-gone"));
            numbers.add(call(node, inDanjiangkou));
        }
        return numbers;
    }

    private static Throwable refused(CallStories node, boolean inDanjiangkou) {
        try {
            call(node, inDanjiangkou, "fileIds", "999999999");
            return new AssertionError("a file that nobody sent was taken");
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }

    private static String call(CallStories node, boolean inDanjiangkou, Object... changes) {
        return inDanjiangkou
                ? node.called(MARKET, changes)
                : node.calledBy("420322100.caller", MARKET, with(changes, "areaCode", "420322100"));
    }

    private static Object[] with(Object[] changes, Object... more) {
        List<Object> all = new ArrayList<>(List.of(changes));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static List<String> expected(String region, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "HJ-%s-20260415-%05d".formatted(region, number))
                .toList();
    }

    @Test
    @Order(2)
    void goesOnOnTheOtherNodeAndAfterItsRestart() {
        String callNo = story.dispatched();
        CallStories other = second.get(CallStories.class);
        other.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        second.close();
        second = SecondNode.on(database, owner, WED_2026_04_15_0900);
        CallStories restarted = second.get(CallStories.class);

        restarted.handle(callNo, SC_HANDLER);
        restarted.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
        restarted.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        restarted.step(callNo, "SurveyCaller");

        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
        assertThat(story.driver.passed(callNo)).isEqualTo(restarted.driver.passed(callNo));
    }

    @Test
    @Order(3)
    void firesATimerThatTheOtherNodeMade() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");
        CallStories other = second.get(CallStories.class);

        other.driver.fireTimer(callNo, "Boundary_ApprovalOverdue");

        assertThat(story.driver.openSteps(callNo)).containsExactly("DispatchCall");
    }
}
