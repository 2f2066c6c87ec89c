package org.yidan.designer.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;

/** Has every rehearsal watched, and its transactions kept in one. */
@Component
class RehearsalSetup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<HistoryEventHandler> watching = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        watching.add(new Trace.Watch());
        engine.setCustomHistoryEventHandlers(watching);
    }

    /** Puts the rule of the one transaction before every transaction. */
    @Component
    static class Transactions implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JpaTransactionManager real ? new OneTransaction(real) : bean;
        }
    }
}
