package org.yidan.call.process;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.process.OwnTimers;
import org.yidan.casework.time.Milestones;

/** The timers of calls that follow a deadline without being named after its step. */
@Component
class CallTimers implements OwnTimers {

    @Override
    public Map<String, Instant> following(String step, Milestones moved) {
        return StepTimer.of(step).stream()
                .collect(Collectors.toMap(StepTimer::element, timer -> timer.instant(moved)));
    }
}
