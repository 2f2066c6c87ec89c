package org.yidan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Processor time of this application and of the embedded database, which other work on the machine falsifies less than a clock; on Linux only. */
record CpuTime(long applicationNanos, long databaseNanos) {

    private static final long TICK = 10_000_000;

    static CpuTime now(Path directory) {
        long application =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean own
                        ? own.getProcessCpuTime()
                        : 0;
        return new CpuTime(application, database(directory));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(applicationNanos - earlier.applicationNanos, databaseNanos - earlier.databaseNanos);
    }

    /** The server's process with those it waited for, and its children that live. */
    private static long database(Path directory) {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return 0;
        }
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            String server =
                    Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .mapToLong(process -> ticks(process, server) * TICK)
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long ticks(Path process, String server) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            long[] figures = Arrays.stream(
                            stat.substring(stat.lastIndexOf(')') + 4).split(" "))
                    .limit(14)
                    .mapToLong(Long::parseLong)
                    .toArray();
            boolean itself = process.endsWith(server);
            return itself || figures[0] == Long.parseLong(server)
                    ? figures[10] + figures[11] + (itself ? figures[12] + figures[13] : 0)
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
