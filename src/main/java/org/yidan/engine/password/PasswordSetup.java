package org.yidan.engine.password;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine keep passwords our way and ask the door about them; its own lock, which is for good, is never reached. */
@Component
class PasswordSetup extends AbstractProcessEnginePlugin {

    private final PasswordSettings settings;
    private final ObjectProvider<PasswordDoor> door;

    /** The provider keeps a bean that needs the database out of the engine's own configuration. */
    PasswordSetup(PasswordSettings settings, ObjectProvider<PasswordDoor> door) {
        this.settings = settings;
        this.door = door;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordManager(new KeptPasswords(settings.strength()));
        // The hash has a salt of its own; the engine's would only make the password longer than is looked at.
        engine.setSaltGenerator(() -> "");
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new AskedAtTheDoor(door));
        return all;
    }
}
