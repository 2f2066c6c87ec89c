package org.yidan.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The sample list and the sample users belong to the embedded database only: a real one is never seeded. */
class EmbeddedDefaults implements EnvironmentPostProcessor {

    static final String SAMPLE_DATA = "yidan.sample-data.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean sample = NoDatabaseUrl.isSo(environment);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("yidanEmbeddedDefaults", Map.of(SAMPLE_DATA, sample)));
    }
}
