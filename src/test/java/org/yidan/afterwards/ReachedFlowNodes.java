package org.yidan.afterwards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the scenarios of one run have reached, kept in {@code target/flow-nodes}: of all tests, or of each half. */
final class ReachedFlowNodes {

    private static final Path FOLDER = Path.of("target", "flow-nodes");
    private static final List<String> HALVES = List.of("1", "2");
    private static final String BOTH = "both";

    private ReachedFlowNodes() {}

    static void write(List<String> reached) {
        String half = half();
        try {
            Files.createDirectories(FOLDER);
            Files.write(file(half == null ? "all" : half), reached);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As lines of a process and a node. */
    static Set<String> read() {
        Set<String> reached = new HashSet<>();
        for (String half : half() == null ? List.of("all") : HALVES) {
            try {
                reached.addAll(Files.readAllLines(file(half)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return reached;
    }

    /** Not where only some of the scenarios ran. */
    static boolean areOfAllScenarios() {
        String half = half();
        return half == null ? System.getProperty("test") == null : half.equals(BOTH);
    }

    private static @Nullable String half() {
        return System.getProperty("yidan.half");
    }

    private static Path file(String half) {
        return FOLDER.resolve(half + ".txt");
    }
}
