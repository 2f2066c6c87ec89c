package org.yidan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives with the application and keeps its data directory between runs.
 *
 * <p>The directory is locked by the running application; the operating system frees that lock even after {@code kill -9}, so
 * a server process found in a directory that can be locked is an orphan and is stopped before the new start.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;
    private final DirectoryLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, DirectoryLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /** Starts the server, making the database at the first start; refuses with {@link DatabaseNotAvailable}. */
    static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) {
        Path directory = settings.temporary()
                ? temporaryDirectory()
                : settings.directory().toAbsolutePath();
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            OrphanedServer.stopIn(directory.resolve("data"));
            EmbeddedPostgres server = server(settings, directory).start();
            EmbeddedRoles.make(server.getPostgresDatabase());
            return new EmbeddedDatabase(server, lock);
        } catch (IOException | SQLException | RuntimeException failure) {
            lock.close();
            throw notStarted(directory, failure);
        }
    }

    private static EmbeddedPostgres.Builder server(EmbeddedDatabaseSettings settings, Path directory) {
        // Durable on purpose: the library's defaults (fsync off, asynchronous commit) are for throw-away data only.
        String durable = settings.temporary() ? "off" : "on";
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(settings.startLimit())
                .setPort(settings.port())
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(settings.temporary());
    }

    private static DatabaseNotAvailable notStarted(Path directory, Exception failure) {
        if (failure instanceof DatabaseNotAvailable known) {
            return known;
        }
        if (String.valueOf(failure.getMessage()).contains("binaries")) {
            return new DatabaseNotAvailable(
                    "本机平台没有内置数据库程序。 There are no embedded PostgreSQL binaries for this platform ("
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ").",
                    "Install PostgreSQL 15 or newer and set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    failure);
        }
        return new DatabaseNotAvailable(
                "内置数据库无法启动。 The embedded PostgreSQL in " + directory + " did not start: " + failure.getMessage(),
                "Look into the log above. To begin with an empty database move the directory " + directory + " away.",
                failure);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("yidan-postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address for one of the {@link EmbeddedRoles}. */
    String jdbcUrl(String role) {
        return server.getJdbcUrl(role, EmbeddedRoles.DATABASE) + "&reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        log.info("stopping the embedded PostgreSQL");
        server.close();
        lock.close();
    }
}
