package org.yidan.casework.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which flows were taken, told from visits alone; everything happens in the same second, as in a test with a standing clock. */
class TakenFlowsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");

    private static final List<ModelFlow> LOOP = List.of(
            new ModelFlow("f1", "Start", "Task"),
            new ModelFlow("f2", "Task", "Gate"),
            new ModelFlow("back", "Gate", "Task"),
            new ModelFlow("out", "Gate", "End"));

    @Test
    void countsALoopAsOftenAsItWasGone() {
        List<Visit> visits = List.of(
                visit("Start", "startEvent", 1),
                visit("Task", "userTask", 2),
                visit("Gate", "exclusiveGateway", 3),
                visit("Task", "userTask", 4),
                visit("Gate", "exclusiveGateway", 5),
                visit("End", "noneEndEvent", 6));

        assertThat(TakenFlows.of(LOOP, visits))
                .containsOnly(entry("f1", 1), entry("f2", 2), entry("back", 1), entry("out", 1));
    }

    @Test
    void takesNoFlowOutOfWhatStillWaitsOrWasStopped() {
        List<Visit> waiting = List.of(visit("Start", "startEvent", 1), open("Task", 2));
        Visit stopped = new Visit("s", "p", "Task", "userTask", null, null, NOW, NOW, 2, true, null);

        assertThat(TakenFlows.of(LOOP, waiting)).containsOnly(entry("f1", 1));
        assertThat(TakenFlows.of(LOOP, List.of(stopped, visit("Gate", "exclusiveGateway", 3))))
                .isEmpty();
    }

    @Test
    void letsAParallelGatewaySendOutAllItsFlows() {
        List<ModelFlow> fork = List.of(
                new ModelFlow("a", "Fork", "A"),
                new ModelFlow("b", "Fork", "B"),
                new ModelFlow("ja", "A", "Join"),
                new ModelFlow("jb", "B", "Join"));
        List<Visit> visits = List.of(
                visit("Fork", "parallelGateway", 1),
                visit("A", "userTask", 2),
                visit("B", "userTask", 2),
                visit("Join", "parallelGateway", 3),
                visit("Join", "parallelGateway", 4));

        assertThat(TakenFlows.of(fork, visits))
                .containsOnly(entry("a", 1), entry("b", 1), entry("ja", 1), entry("jb", 1));
    }

    private static Map.Entry<String, Long> entry(String flow, long times) {
        return Map.entry(flow, times);
    }

    private static Visit visit(String element, String type, long sequence) {
        return visit(element, type, sequence, NOW);
    }

    private static Visit open(String element, long sequence) {
        return visit(element, "userTask", sequence, null);
    }

    private static Visit visit(String element, String type, long sequence, @Nullable Instant to) {
        return new Visit(element + sequence, "p", element, type, null, null, NOW, to, sequence, false, null);
    }
}
