package org.yidan.audit.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.proof.Verdicts;
import org.yidan.audit.verifier.DatabaseVerdicts;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** What this server says of its own log: the same checks as the verifier's, on one snapshot of the database. One at a time. */
@Component
public class LogVerdicts {

    private final DataSource database;
    private final LogKeys keys;
    private final SealSettings settings;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    LogVerdicts(DataSource database, LogKeys keys, SealSettings settings, OfficeClock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The three verdicts as they were said, of a log that was so long. */
    public record Said(Instant at, long treeSize, String integrity, String completeness, String freshness) {}

    /** What was said last, by any node. */
    public Optional<Said> last() {
        return jdbc.sql(
                        """
                        select at, tree_size, lower(integrity) as integrity, lower(completeness) as completeness,
                               lower(freshness) as freshness
                          from seal_verdict order by id desc limit 1""")
                .query(Rows.of(Said.class))
                .optional();
    }

    /** Compares everything, and keeps what came of it. */
    public synchronized Verdicts now() {
        long size = jdbc.sql("select coalesce(max(idx) + 1, 0) from seal_entry")
                .query(Long.class)
                .single();
        Verdicts said = compared();
        jdbc.sql("insert into seal_verdict (tree_size, integrity, completeness, freshness, at) values (?, ?, ?, ?, ?)")
                .params(
                        size,
                        said.integrity().state().name(),
                        said.completeness().state().name(),
                        said.freshness().state().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return said;
    }

    private Verdicts compared() {
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
