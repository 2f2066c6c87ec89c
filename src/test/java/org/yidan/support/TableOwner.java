package org.yidan.support;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as its owner sees it, beyond what the application may: to try the guards, and to take away what a test made. */
@Component
public class TableOwner {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JdbcTemplate application;

    TableOwner(FlywayConnectionDetails owner, JdbcTemplate application) {
        this.application = application;
        DriverManagerDataSource database =
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Statements outside every transaction of the test. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Work on these tables in one transaction of the owner, their triggers switched off meanwhile. */
    public void pastTheGuards(List<String> tables, Consumer<JdbcTemplate> work) {
        transaction.executeWithoutResult(status -> {
            tables.forEach(table -> jdbc.execute("alter table " + table + " disable trigger user"));
            work.accept(jdbc);
            tables.forEach(table -> jdbc.execute("alter table " + table + " enable trigger user"));
        });
    }

    /** Deletes a deployment with all that ran on it, which the application's role may not do. */
    public void forget(RepositoryService repository, String deployment) {
        String role = application.queryForObject("select current_user", String.class);
        List<String> history = jdbc.queryForList(
                "select relname from pg_class where relkind = 'r' and relname like 'act\\_hi\\_%'", String.class);
        String tables = String.join(", ", history);
        jdbc.execute("grant delete on " + tables + " to " + role);
        try {
            repository.deleteDeployment(deployment, true);
        } finally {
            jdbc.execute("revoke delete on " + tables + " from " + role);
        }
    }
}
