package org.yidan.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.FormHead;

/** Puts {@link TypedTexts} inside what says who may ask for the variables of a form. */
@Component
class TypedTextsSetup extends AbstractProcessEnginePlugin {

    private final AskedFields asked;
    private final FormValues values;
    private final ObjectProvider<FormHead> heads;

    TypedTextsSetup(AskedFields asked, FormValues values, ObjectProvider<FormHead> heads) {
        this.asked = asked;
        this.values = values;
        this.heads = heads;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new TypedTexts(asked, values, heads));
        return all;
    }
}
