package org.yidan.engine.configuration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyManager;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rehearsing;

/** What the engine does otherwise in a thread that rehearses: it remembers for the rehearsal only, and lets no deployment wait. */
@Component
class EngineInRehearsals extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCacheFactory(new RehearsedCaches());
        List<SessionFactory> sessions =
                engine.getCustomSessionFactories() == null ? new ArrayList<>() : engine.getCustomSessionFactories();
        sessions.add(new Replacement(PropertyManager.class, UnlockedProperties::new));
        engine.setCustomSessionFactories(sessions);
    }

    /** Deployments wait for each other by a row that is locked; what a rehearsal deploys is seen by nobody. */
    private static final class UnlockedProperties extends PropertyManager {

        @Override
        public void acquireExclusiveLock() {
            if (!Rehearsing.isOn()) {
                super.acquireExclusiveLock();
            }
        }
    }
}
