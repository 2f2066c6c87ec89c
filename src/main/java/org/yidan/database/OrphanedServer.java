package org.yidan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Ends the orphan of this data directory, if there is one, and takes away the trace of one that is gone. */
    static void stopIn(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.isEmpty() ? Optional.empty() : processOf(lines.get(0));
        if (process.isEmpty() || !namesDirectory(lines, dataDirectory)) {
            return;
        }
        ProcessHandle.Info program = process.get().info();
        if (isServerOf(program, dataDirectory)) {
            stop(process.get());
        } else if (program.command().isPresent()) {
            // After a restart of the machine any program may have got the number, and PostgreSQL would not start.
            Files.delete(pidFile);
        }
    }

    private static boolean namesDirectory(List<String> pidFile, Path dataDirectory) {
        return pidFile.size() > 1 && pidFile.get(1).strip().equals(dataDirectory.toString());
    }

    /** The server's arguments name its directory, too; another server may have got the number. */
    private static boolean isServerOf(ProcessHandle.Info program, Path dataDirectory) {
        return program.command().filter(c -> c.contains("postgres")).isPresent()
                && program.arguments().stream().flatMap(Arrays::stream).anyMatch(dataDirectory.toString()::equals);
    }

    private static Optional<ProcessHandle> processOf(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException notAPid) {
            return Optional.empty();
        }
    }

    private static void stop(ProcessHandle process) {
        log.warn("stopping the PostgreSQL process {} that an earlier run left behind", process.pid());
        try {
            shutDown(process);
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

    /** The fast shutdown: what is committed stays, and nobody who is still connected is waited for, as SIGTERM would. */
    private static void shutDown(ProcessHandle process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            process.destroy();
        }
    }
}
