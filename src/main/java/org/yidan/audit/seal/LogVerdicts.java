package org.yidan.audit.seal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.yidan.audit.proof.Verdicts;
import org.yidan.audit.verifier.DatabaseVerdicts;
import org.yidan.shared.OfficeClock;

/** What this server says of its own log: the same checks as the verifier's, on one snapshot of the database. One at a time. */
@Component
public class LogVerdicts {

    private final DataSource database;
    private final LogKeys keys;
    private final SealSettings settings;
    private final OfficeClock clock;

    LogVerdicts(DataSource database, LogKeys keys, SealSettings settings, OfficeClock clock) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Compares everything. */
    public synchronized Verdicts now() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return DatabaseVerdicts.of(connection, keys.all(), settings.fresh(), clock);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the log was not compared", failed);
        }
    }
}
