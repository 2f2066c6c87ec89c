package org.yidan.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A program that starts the embedded database, says where it is and ends it when its input ends. */
final class DatabaseOnly {

    static final String READY = "ready ";
    static final String REFUSED = "refused ";

    private DatabaseOnly() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new EmbeddedDatabaseSettings(Path.of(arguments[0]), 0, false, Duration.ofSeconds(60));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings)) {
            System.out.println(READY + database.jdbcUrl(EmbeddedRoles.OWNER));
            while (System.in.read() >= 0) {
                // until whoever started us closes our input
            }
        } catch (DatabaseNotAvailable refusal) {
            System.out.println(REFUSED + refusal.getMessage() + " " + refusal.action());
        }
    }
}
