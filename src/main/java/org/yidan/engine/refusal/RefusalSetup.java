package org.yidan.engine.refusal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.engine.EngineSettings;

/** Puts the interceptor around all commands. */
@Component
class RefusalSetup extends AbstractProcessEnginePlugin {

    private final EngineSettings settings;

    RefusalSetup(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                withOurs(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withOurs(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> withOurs(
            ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new RefusalInterceptor(engine, new Repeats(settings.retries())));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
