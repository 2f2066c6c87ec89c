package org.yidan.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The sample list, the sample users and the sample partner belong to the embedded database only: a real one is never seeded. */
class EmbeddedDefaults implements EnvironmentPostProcessor {

    static final String SAMPLE_DATA = "yidan.sample-data.enabled";

    /** A partner to try the intake from outside with; its key is as public as the sample users' password. */
    private static final Map<String, Object> SAMPLE_PARTNER = Map.of(
            "yidan.open311.partners.sample-hotline.key", "yidan-sample-open311",
            "yidan.open311.partners.sample-hotline.user", "420381-cmd.caller",
            "yidan.open311.partners.sample-hotline.source", "HOTLINE",
            "yidan.open311.partners.sample-hotline.region", "420381");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = NoDatabaseUrl.isSo(environment);
        boolean sample = environment.getProperty(SAMPLE_DATA, Boolean.class, embedded);
        Map<String, Object> defaults = new HashMap<>(Map.of(SAMPLE_DATA, embedded));
        if (sample) {
            // Everybody knows the passwords of the sample: nobody but this machine may use them.
            defaults.put("server.address", "127.0.0.1");
        }
        if (sample && embedded) {
            defaults.putAll(SAMPLE_PARTNER);
            defaults.put("yidan.designer.direct-deployment", true);
            defaults.put("yidan.audit.key-file", ".yidan/audit-signing.key");
        }
        environment.getPropertySources().addLast(new MapPropertySource("yidanEmbeddedDefaults", defaults));
    }
}
