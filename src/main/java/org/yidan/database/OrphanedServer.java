package org.yidan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server process that outlived its application, as {@code kill -9} of the application leaves it. */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int SHUTDOWN_SECONDS = 30;

    private OrphanedServer() {}

    /** Ends the orphan of this data directory, if there is one; a stale pid file alone is harmless. */
    static void stopIn(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.isEmpty() ? Optional.empty() : processOf(lines.get(0));
        if (process.isPresent() && isServerOf(process.get(), lines, dataDirectory)) {
            stop(process.get());
        }
    }

    private static Optional<ProcessHandle> processOf(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException notAPid) {
            return Optional.empty();
        }
    }

    /** After a restart of the machine the number in the pid file may belong to any other process. */
    private static boolean isServerOf(ProcessHandle process, List<String> lines, Path dataDirectory) {
        boolean postgres =
                process.info().command().map(c -> c.contains("postgres")).orElse(true);
        return postgres && lines.size() > 1 && Path.of(lines.get(1).strip()).equals(dataDirectory);
    }

    private static void stop(ProcessHandle process) {
        log.warn("stopping the PostgreSQL process {} that an earlier run left behind", process.pid());
        // SIGTERM would wait for its clients; the embedded server has none left, so the smart shutdown ends at once.
        process.destroy();
        try {
            process.onExit().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw new DatabaseNotAvailable(
                    "PostgreSQL process " + process.pid() + " of an earlier run does not end.",
                    "End it by hand (kill -INT " + process.pid() + ") and start again.",
                    stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
