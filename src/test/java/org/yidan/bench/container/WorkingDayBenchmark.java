package org.yidan.bench.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A whole day's work with the memory the image gives: 350 calls, 20 joint tasks with the cases that follow, 20 returns and 20 changes of the list.
 * The process must get through it below 1 GB, and no heap may be lost on the way.
 */
class WorkingDayBenchmark {

    private static final int MOST_MINUTES = 40;
    private static final long MOST_MEBIBYTES = 1024;
    private static final Pattern LAST_PEAK = Pattern.compile("\\| (\\d+) \\| \\d+ \\| \\d+ \\|\\s*$");

    @Test
    void fitsIntoTheContainer() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "working-day");
        Files.deleteIfExists(WorkingDay.REPORT);
        Process day = ServerProcess.asItsImage(
                        folder,
                        WorkingDay.class.getName(),
                        "--server.port=0",
                        "--spring.profiles.active=test",
                        "--yidan.embedded-database.temporary=false",
                        "--yidan.notification.worker=true")
                .start();
        try {
            assertThat(day.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
            String report = Files.readString(WorkingDay.REPORT);
            System.out.println(report);
            assertThat(day.exitValue()).as("see " + folder + "/server.log").isZero();
            var peak = LAST_PEAK.matcher(report);
            assertThat(peak.find()).isTrue();
            assertThat(Long.parseLong(peak.group(1))).isLessThan(MOST_MEBIBYTES);
        } finally {
            day.destroy();
        }
    }
}
