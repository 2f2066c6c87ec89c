package org.yidan.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Acts on cases that are none of the current user's: a new holiday table moves tasks of every unit, whoever loads it. The use
 * case itself must have checked what the user may do; inside delegates and listeners the engine checks nothing anyway.
 */
@Component
public class OfficeAct {

    private final ObjectProvider<ProcessEngine> engine;

    /** The provider keeps beans used by the engine's own configuration out of a circle. */
    OfficeAct(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Runs in the current transaction; the engine's log of operations still names the user. */
    public void perform(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    /**
     * Runs in a transaction and with a memory of its own, also within an act that is then refused and rolled back: what is done
     * here stays. It sees nothing of the act around it and must not touch what that has changed.
     */
    public void performSeparately(Runnable act) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequiresNew()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    act.run();
                    return true;
                }));
    }

    /** Asks for what the office knows whether or not the current user may read it. */
    public <T> T ask(Supplier<T> question) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(question::get));
    }
}
