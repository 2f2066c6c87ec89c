package org.yidan.engine.configuration;

import jakarta.annotation.PostConstruct;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/** The engine's clock follows the office's, so that timers, due dates and history tell the same time. */
@Component
class EngineTime {

    private final OfficeClock clock;

    EngineTime(OfficeClock clock) {
        this.clock = clock;
    }

    @PostConstruct
    void follow() {
        clock.onMove(standing -> {
            if (standing == null) {
                ClockUtil.reset();
            } else {
                ClockUtil.setCurrentTime(Date.from(standing));
            }
        });
    }
}
