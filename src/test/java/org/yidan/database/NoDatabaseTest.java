package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

/** The packaged application brings no database of its own. */
class NoDatabaseTest {

    private final ApplicationContextRunner packaged = new ApplicationContextRunner()
            .withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class))
            .withUserConfiguration(AsTheApplication.class);

    /** Finds the configuration as the application does. */
    @EnableConfigurationProperties(DatabaseSettings.class)
    @ComponentScan(basePackageClasses = EmbeddedDatabaseConfiguration.class)
    static class AsTheApplication {}

    @Test
    void saysWhatToSetWhenNoAddressIsGiven() {
        packaged.run(context -> {
            FailureAnalysis analysis = new DatabaseFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription()).contains("没有给出数据库地址");
            assertThat(analysis.getAction())
                    .contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
        });
    }

    @Test
    void startsNoEmbeddedOneBesideTheOneThatIsNamed() {
        new ApplicationContextRunner()
                .withUserConfiguration(AsTheApplication.class)
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db:5432/yidan")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class));
    }

    @Test
    void leavesTheDatabaseToWhoeverGivesAnAddress() {
        packaged.withPropertyValues("spring.datasource.url=jdbc:postgresql://db:5432/yidan")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JdbcConnectionDetails.class));
    }
}
