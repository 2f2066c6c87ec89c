package org.yidan.support;

import java.time.Instant;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yidan.YidanApplication;
import org.yidan.shared.OfficeClock;

/**
 * The same application once more, on the database of the first: what a second machine does behind one address. The engine
 * has a name of its own and the web applications stay away, because both keep one per process of what each node has.
 */
public final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with its clock standing at this instant. */
    public static SecondNode on(JdbcConnectionDetails database, FlywayConnectionDetails owner, Instant now) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(YidanApplication.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.flyway.url=" + owner.getJdbcUrl(),
                        "--spring.flyway.user=" + owner.getUsername(),
                        "--spring.datasource.hikari.maximum-pool-size=12",
                        "--yidan.sample-data.enabled=true",
                        "--camunda.bpm.process-engine-name=second",
                        "--camunda.bpm.webapp.enabled=false",
                        "--server.port=0");
        context.getBean(OfficeClock.class).moveTo(now);
        return new SecondNode(context);
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
    }
}
