package org.yidan.bench.container;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Memory of this process after each part of the day, in MiB, as a table for docs/benchmarks.md. */
final class Figures {

    private static final int MEBI = 1024 * 1024;

    private final Path file;
    private final List<String> lines = new ArrayList<>(List.of(
            "| after | seconds | forms sent | pages | resident | most so far | heap after a collection | most of the heap |",
            "|---|---|---|---|---|---|---|---|"));
    private final long begun = System.nanoTime();

    Figures(Path file) {
        this.file = file;
    }

    /** Collects, reads, prints, and gives the heap that is left. */
    long read(String after, long forms, Object pages) throws IOException {
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBI;
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEBI;
        lines.add("| %s | %d | %d | %s | %d | %d | %d | %d |"
                .formatted(
                        after,
                        (System.nanoTime() - begun) / 1_000_000_000,
                        forms,
                        pages,
                        ofProcess("VmRSS"),
                        ofProcess("VmHWM"),
                        heap,
                        most));
        Files.write(file, lines);
        return heap;
    }

    private static long ofProcess(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
