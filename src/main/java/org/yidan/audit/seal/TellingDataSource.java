package org.yidan.audit.seal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells the database who acts with which command when a transaction is committed, in one round trip with the commit itself. What
 * is rolled back, rehearsals too, is told nothing, and whatever writes (engine, JPA, plain SQL) is told of in this one place.
 */
final class TellingDataSource extends DelegatingDataSource {

    private static final String TELL_AND_COMMIT = "select seal_tell(?, ?, ?); commit";

    private final Supplier<Told> teller;

    TellingDataSource(DataSource target, Supplier<Told> teller) {
        super(target);
        this.teller = teller;
    }

    /** What a leaf says of its transaction. */
    record Told(String node, String actor, String command) {}

    @Override
    public Connection getConnection() throws SQLException {
        return telling(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return telling(super.getConnection(username, password));
    }

    private Connection telling(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && !connection.isReadOnly()) {
                        tell(connection);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }

    /** The driver commits nothing more afterwards, as there is no transaction any longer. */
    private void tell(Connection connection) throws SQLException {
        Told told = teller.get();
        try (PreparedStatement statement = connection.prepareStatement(TELL_AND_COMMIT)) {
            statement.setString(1, told.node());
            statement.setString(2, told.actor());
            statement.setString(3, told.command());
            statement.execute();
        }
    }
}
