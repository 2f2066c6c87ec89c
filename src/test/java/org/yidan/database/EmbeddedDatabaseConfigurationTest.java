package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class EmbeddedDatabaseConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(AsTheApplicationScans.class);

    /** Inner configurations are found by the scan themselves, whatever the outer one says. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DatabaseSettings.class)
    @ComponentScan
    static class AsTheApplicationScans {}

    @Test
    void keepsAwayWhenADatabaseIsNamed() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://db:5432/yidan")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(EmbeddedDatabase.class)
                        .doesNotHaveBean(JdbcConnectionDetails.class));
    }

    @Test
    void keepsAwayFromThePackagedApplicationWithADatabase() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://db:5432/yidan")
                .withClassLoader(new FilteredClassLoader("io.zonky"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void saysWhatToSetWhereItIsNotOnBoard() {
        runner.withClassLoader(new FilteredClassLoader("io.zonky")).run(context -> assertThat(context)
                .hasFailed()
                .getFailure()
                .hasRootCauseInstanceOf(DatabaseNotAvailable.class));
    }
}
