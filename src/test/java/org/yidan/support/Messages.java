package org.yidan.support;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Sends a running process the message another process would send. */
@Component
public class Messages {

    private final RuntimeService runtime;

    Messages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void correlate(String processInstanceId, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(processInstanceId)
                .correlate();
    }
}
