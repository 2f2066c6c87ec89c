package org.yidan.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yidan.models.Models;

/** The timers of a call that follow a deadline are listed, because they are not named after it. */
class CallTimersTest {

    /** Run day and night from the first act, or end on a promised day, so nothing ever moves them. */
    private static final Set<String> UNMOVED =
            Set.of("Boundary_VerifyPapersLate", "Boundary_ApprovePapersLate", "Boundary_PauseEnds");

    @Test
    void everyTimerOfALimitIsMovedWithItsDeadline() {
        Set<String> timers = new TreeSet<>();
        for (String model : List.of("matter-call", "call-request")) {
            timers.addAll(Models.matches(
                    Models.model(model),
                    "<bpmn:timerEventDefinition id=\"(\\w+)_def\">\\s*<bpmn:timeDate [^>]*>\\$\\{limits\\."));
        }
        timers.removeAll(UNMOVED);

        assertThat(timers)
                .isEqualTo(Arrays.stream(StepTimer.values())
                        .map(StepTimer::element)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
