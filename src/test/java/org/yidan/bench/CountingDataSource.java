package org.yidan.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what passes through a data source; both engines of the benchmark are counted by this one class. */
final class CountingDataSource extends DelegatingDataSource {

    private final SqlCount count;

    CountingDataSource(DataSource target, SqlCount count) {
        super(target);
        this.count = count;
    }

    SqlCount count() {
        return count;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return counted(super.getConnection(username, password));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (method.getName().equals("commit")) {
                count.committed();
            }
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            return answer instanceof Statement statement ? counted(statement, sql) : answer;
        });
    }

    private Statement counted(Statement statement, String prepared) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        int[] waiting = {0};
        return proxy(type, (proxy, method, arguments) -> {
            String name = method.getName();
            String sql =
                    arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : prepared;
            if (name.equals("addBatch")) {
                waiting[0]++;
            } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
                count.batched(prepared, waiting[0]);
                waiting[0] = 0;
            } else if (name.startsWith("execute")) {
                count.executed(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<? extends T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
