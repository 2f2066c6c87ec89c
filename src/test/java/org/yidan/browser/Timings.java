package org.yidan.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How long staff wait, as the browser tests feel it: a report of the build, asserted by nothing. */
final class Timings {

    private static final Path REPORT = Path.of("target", "browser-timings.csv");

    private Timings() {}

    /** Does it, and adds a line with what it was and its milliseconds. */
    static void of(String what, Runnable act) {
        long begun = System.nanoTime();
        act.run();
        String line = what + "," + (System.nanoTime() - begun) / 1_000_000 + "\n";
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(
                    REPORT, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
