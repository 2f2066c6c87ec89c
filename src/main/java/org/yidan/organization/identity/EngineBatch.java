package org.yidan.organization.identity;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Runs many calls of the engine as one command without rights checks: the engine then writes once, in JDBC batches, and
 * needs no read for what it just made.
 */
@Component
class EngineBatch {

    private final ProcessEngineConfigurationImpl engine;

    EngineBatch(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    void run(Runnable calls) {
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    calls.run();
                    return true;
                }));
    }
}
