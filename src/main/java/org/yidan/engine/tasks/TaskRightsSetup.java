package org.yidan.engine.tasks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.stereotype.Component;
import org.yidan.engine.configuration.Replacement;

/** Puts the rights on tasks in place of the engine's rows. */
@Component
class TaskRightsSetup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new NoTaskRows());
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new LinkedTaskChecker())));
        List<SessionFactory> sessions =
                engine.getCustomSessionFactories() == null ? new ArrayList<>() : engine.getCustomSessionFactories();
        sessions.add(new Replacement(AuthorizationManager.class, PostsAsGroups::new));
        sessions.add(new Replacement(TaskManager.class, TasksOfPosts::new));
        sessions.add(new Replacement(HistoricTaskInstanceManager.class, HistoryOfOwnTasks::new));
        sessions.add(new Replacement(VariableInstanceManager.class, VariablesOnCards::new));
        engine.setCustomSessionFactories(sessions);
        List<CommandInterceptor> inner = engine.getCustomPostCommandInterceptorsTxRequired() == null
                ? new ArrayList<>()
                : engine.getCustomPostCommandInterceptorsTxRequired();
        inner.add(new TaskCommandGuard());
        engine.setCustomPostCommandInterceptorsTxRequired(inner);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        TaskRightsMapping.add(engine.getSqlSessionFactory().getConfiguration());
    }
}
