package org.yidan.audit.seal;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.stereotype.Component;
import org.yidan.audit.seal.TellingDataSource.Told;
import org.yidan.engine.CurrentUser;

/** Has the database told who acts, and every step and scheduled work known by its name. */
@Component
class SealSetup extends AbstractProcessEnginePlugin implements ThreadPoolTaskSchedulerCustomizer {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<HistoryEventHandler> hearing = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        hearing.add(new Doing.Steps());
        engine.setCustomHistoryEventHandlers(hearing);
    }

    @Override
    public void customize(org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler scheduler) {
        scheduler.setTaskDecorator(Doing::scheduled);
    }

    /** Stands between the application and its connections. */
    @Component
    static class Connections implements BeanPostProcessor {

        private final ObjectProvider<CurrentUser> user;
        private final ObjectProvider<SealSettings> settings;

        Connections(ObjectProvider<CurrentUser> user, ObjectProvider<SealSettings> settings) {
            this.user = user;
            this.settings = settings;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? new TellingDataSource(database, this::told) : bean;
        }

        private Told told() {
            String actor = user.getObject().find().orElseGet(Doing::system);
            return new Told(settings.getObject().node(), actor, Doing.command());
        }
    }
}
