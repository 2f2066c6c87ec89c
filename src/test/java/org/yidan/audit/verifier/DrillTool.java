package org.yidan.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/**
 * Stands in for PostgreSQL's own programs in the restore drill, whose embedded server brings none: a "dump" names the database that
 * the server itself then copies. Called as the program is, with its name first.
 */
final class DrillTool {

    private DrillTool() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        String last = given.get(given.size() - 1);
        String database = given.contains("--dbname") ? given.get(given.indexOf("--dbname") + 1) : "template1";
        switch (given.get(0)) {
            case "createdb" -> run("template1", "create database " + last);
            case "dropdb" -> run("template1", "drop database if exists " + last);
            case "pg_restore" -> {
                run("template1", "drop database " + database);
                run("template1", "create database " + database + " template " + Files.readString(Path.of(last)));
            }
            case "psql" -> run(database, new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(given.get(0));
        }
    }

    private static void run(String database, String sql) throws Exception {
        String address =
                "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/" + database;
        try (Connection connection = DriverManager.getConnection(address, System.getenv("PGUSER"), "");
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    System.out.println(rows.getString(1) + ": " + rows.getString(2));
                }
            }
        }
    }
}
