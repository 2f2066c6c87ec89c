package org.yidan.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database of the embedded server and its roles, made as an office makes them (docs/operations.md): one owns the
 * tables and migrates them, one works with rows, one reads what is sealed. None is a superuser.
 */
final class EmbeddedRoles {

    static final String DATABASE = "yidan";
    static final String OWNER = "yidan_owner";
    static final String APPLICATION = "yidan";
    static final String AUDITOR = "yidan_auditor";

    private EmbeddedRoles() {}

    /** Makes what is missing, as the server's superuser. */
    static void make(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            make(statement, "pg_roles where rolname", OWNER, "create role " + OWNER + " login");
            make(statement, "pg_roles where rolname", APPLICATION, "create role " + APPLICATION + " login");
            make(statement, "pg_roles where rolname", AUDITOR, "create role " + AUDITOR + " login");
            make(statement, "pg_database where datname", DATABASE, "create database " + DATABASE + " owner " + OWNER);
        }
    }

    private static void make(Statement statement, String where, String name, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + where + " = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute(sql);
    }
}
