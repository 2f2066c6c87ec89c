package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand where the packages say (allowed dependencies, no cycles, no inner types reached). */
class ModularityTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void keepsTheModulesApart() {
        ApplicationModules.of(YidanApplication.class).verify();
    }

    /** On the class path the tests come first: theirs would be read in the place of the walls, and nothing be forbidden. */
    @Test
    void noTestHidesWhatAPackageSaysOfItself() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(TESTS::relativize)
                            .filter(file -> Files.exists(MAIN.resolve(file))))
                    .isEmpty();
        }
    }
}
