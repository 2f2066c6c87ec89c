package org.yidan.designer.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.yidan.shared.Rehearsing;

/**
 * Keeps a rehearsal in its one transaction: what would else be written apart, so that it stays, is a part of it that is undone
 * alone if it fails, and nothing is ever committed. The parts end at savepoints of the connection, as Hibernate knows none.
 */
final class OneTransaction implements PlatformTransactionManager {

    private final PlatformTransactionManager real;
    private final DataSource database;

    OneTransaction(JpaTransactionManager real) {
        this.real = real;
        this.database = Objects.requireNonNull(real.getDataSource());
    }

    /** A part of a rehearsal. */
    private static final class Part extends SimpleTransactionStatus {

        private final TransactionStatus whole;
        private final Savepoint begin;

        Part(TransactionStatus whole, Savepoint begin) {
            super(false);
            this.whole = whole;
            this.begin = begin;
        }
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition asked) {
        if (asked == null || !Rehearsing.isOn()) {
            return real.getTransaction(asked);
        }
        return switch (asked.getPropagationBehavior()) {
            case TransactionDefinition.PROPAGATION_REQUIRES_NEW, TransactionDefinition.PROPAGATION_NESTED -> new Part(
                    real.getTransaction(with(asked, TransactionDefinition.PROPAGATION_MANDATORY)),
                    onConnection(Connection::setSavepoint));
            case TransactionDefinition.PROPAGATION_NOT_SUPPORTED -> real.getTransaction(
                    with(asked, TransactionDefinition.PROPAGATION_SUPPORTS));
            default -> real.getTransaction(asked);
        };
    }

    private static TransactionDefinition with(TransactionDefinition asked, int propagation) {
        DefaultTransactionDefinition instead = new DefaultTransactionDefinition(asked);
        instead.setPropagationBehavior(propagation);
        return instead;
    }

    @Override
    public void commit(TransactionStatus status) {
        if (status instanceof Part part) {
            if (part.isRollbackOnly()) {
                rollback(part);
            } else {
                real.commit(part.whole);
            }
        } else if (Rehearsing.isOn() && status.isNewTransaction()) {
            real.rollback(status);
        } else {
            real.commit(status);
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        if (status instanceof Part part) {
            onConnection(connection -> {
                connection.rollback(part.begin);
                return part.begin;
            });
            real.commit(part.whole);
        } else {
            real.rollback(status);
        }
    }

    private Savepoint onConnection(Step step) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return step.take(connection);
        } catch (SQLException failed) {
            throw new TransactionSystemException("no part of the rehearsal's transaction", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @FunctionalInterface
    private interface Step {

        Savepoint take(Connection connection) throws SQLException;
    }
}
