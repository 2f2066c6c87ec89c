package org.yidan.engine.people;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.configuration.Replacement;

/** Puts our users and groups in the place of the engine's. */
@Component
class PeopleSetup extends AbstractProcessEnginePlugin {

    private final ObjectProvider<UserRules> rules;
    private final ObjectProvider<Directory> directory;

    /** The providers keep beans that need the database out of the engine's own configuration. */
    PeopleSetup(ObjectProvider<UserRules> rules, ObjectProvider<Directory> directory) {
        this.rules = rules;
        this.directory = directory;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new Replacement(
                OfficeIdentities.class, () -> new OfficeIdentities(rules.getObject(), directory.getObject())));
    }
}
