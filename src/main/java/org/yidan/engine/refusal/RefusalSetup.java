package org.yidan.engine.refusal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;

/** Puts the interceptor around all commands and the mapper into both REST applications, before these start. */
@Component
class RefusalSetup extends AbstractProcessEnginePlugin {

    private final CurrentUser user;

    RefusalSetup(CurrentUser user) {
        this.user = user;
        CamundaRestResources.getConfigurationClasses().add(RefusalMapper.class);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                withOurs(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withOurs(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> withOurs(@org.jspecify.annotations.Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new RefusalInterceptor(user));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
