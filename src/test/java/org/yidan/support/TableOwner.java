package org.yidan.support;

import java.util.List;
import java.util.function.Consumer;
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

    TableOwner(FlywayConnectionDetails owner) {
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
}
