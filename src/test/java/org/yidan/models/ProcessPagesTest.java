package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/processes/<key>.md} leads from each task of a model to its method, the desks that method calls, the tables they write
 * and the scenarios that reach it, as model, code and tests have it now. With {@code -Dyidan.write-pages=true} the pages are
 * written instead of compared.
 */
class ProcessPagesTest {

    private static final Path PAGES = Path.of("docs", "processes");

    @ParameterizedTest
    @MethodSource("org.yidan.models.Models#processes")
    void thePageIsWhatModelCodeAndTestsSay(String process) throws IOException {
        Path page = PAGES.resolve(process + ".md");
        String now = ProcessPage.of(process);
        if (Boolean.getBoolean("yidan.write-pages")) {
            Files.writeString(page, now);
        }

        assertThat(page).as("run %s", ProcessPage.COMMAND).exists().content().isEqualTo(now);
    }
}
