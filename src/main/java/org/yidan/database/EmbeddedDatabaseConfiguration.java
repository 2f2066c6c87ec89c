package org.yidan.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Brings the embedded PostgreSQL when no database is named, or says what to set where it is not on board. */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabaseConfiguration {

    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    // The condition stands on each inner class: the scan finds them by themselves, without asking the outer one.
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseUrl.class)
    @ConditionalOnClass(name = EMBEDDED)
    static class OnBoard {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseSettings settings) {
            return EmbeddedDatabase.start(settings);
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
            return new EmbeddedConnection(database.jdbcUrl(EmbeddedRoles.APPLICATION), EmbeddedRoles.APPLICATION);
        }

        @Bean
        FlywayConnectionDetails embeddedDatabaseOwner(EmbeddedDatabase database) {
            return new OwnersConnection(database.jdbcUrl(EmbeddedRoles.OWNER), EmbeddedRoles.OWNER);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseUrl.class)
    @ConditionalOnMissingClass(EMBEDDED)
    static class LeftOut {

        @Bean
        JdbcConnectionDetails missingDatabase() {
            throw new DatabaseNotAvailable(
                    "没有给出数据库地址，而打包的程序不含内置数据库。 No database is named, and the packaged application brings none.",
                    "Set SPRING_DATASOURCE_URL (for example jdbc:postgresql://db:5432/yidan), SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD. To try Yidan with its own database run 'mvn spring-boot:run'.");
        }
    }

    /** The server listens on 127.0.0.1 only and trusts local connections, so there is no password to keep. */
    record EmbeddedConnection(String getJdbcUrl, String getUsername) implements JdbcConnectionDetails {

        @Override
        public String getPassword() {
            return "";
        }
    }

    /** The same for the role that owns the tables. */
    record OwnersConnection(String getJdbcUrl, String getUsername) implements FlywayConnectionDetails {

        @Override
        public String getPassword() {
            return "";
        }
    }
}
