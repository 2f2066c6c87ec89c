package org.yidan.audit.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.yidan.audit.seal.TellingDataSource.Told;

/** Has the database told who acts, and every step and scheduled work known by its name. */
@Component
class SealSetup extends AbstractProcessEnginePlugin implements ThreadPoolTaskSchedulerCustomizer {

    private final Connections connections;

    SealSetup(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<HistoryEventHandler> hearing = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        hearing.add(new Doing.Steps());
        engine.setCustomHistoryEventHandlers(hearing);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        connections.identity = engine.getIdentityService();
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setTaskDecorator(Doing::scheduled);
    }

    /** Stands between the application and its connections, from before the engine is there. */
    @Component
    static class Connections implements BeanPostProcessor {

        private final ObjectProvider<SealSettings> settings;
        private volatile @Nullable IdentityService identity;

        Connections(ObjectProvider<SealSettings> settings) {
            this.settings = settings;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? new TellingDataSource(database, this::told) : bean;
        }

        private Told told() {
            String actor = Optional.ofNullable(identity)
                    .map(IdentityService::getCurrentAuthentication)
                    .map(Authentication::getUserId)
                    .orElseGet(Doing::system);
            return new Told(settings.getObject().node(), actor, Doing.command());
        }
    }
}
