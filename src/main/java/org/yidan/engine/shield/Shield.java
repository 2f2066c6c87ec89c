package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.yidan.engine.configuration.Replacement;
import org.yidan.engine.expression.ModelExpressions;
import org.yidan.engine.expression.ProcessBeans;

/** Puts the gate before deployments and the check before stored filters. */
@Component
class Shield extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    Shield(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DeploymentGate gate = new DeploymentGate(
                new ModelExpressions(new ProcessBeans(context)), () -> context.getBean(ModelRules.class));
        List<Deployer> deployers =
                engine.getCustomPreDeployers() == null ? new ArrayList<>() : engine.getCustomPreDeployers();
        deployers.add(0, gate);
        engine.setCustomPreDeployers(deployers);
        List<SessionFactory> sessions =
                engine.getCustomSessionFactories() == null ? new ArrayList<>() : engine.getCustomSessionFactories();
        sessions.add(new Replacement(FilterManager.class, CheckedFilters::new));
        engine.setCustomSessionFactories(sessions);
        List<CommandInterceptor> outer = engine.getCustomPreCommandInterceptorsTxRequired() == null
                ? new ArrayList<>()
                : engine.getCustomPreCommandInterceptorsTxRequired();
        outer.add(new QueryGuard());
        engine.setCustomPreCommandInterceptorsTxRequired(outer);
    }
}
