package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/modelling-words.md} names every word that models may use, as beans and models have it now. With
 * {@code -Dyidan.write-pages=true} the page is written instead of compared.
 */
class ModellingWordsTest {

    private static final Path PAGE = Path.of("docs", "modelling-words.md");

    @Test
    void thePageIsWhatBeansAndModelsSay() throws IOException {
        String now = ModellingWords.page();
        if (Boolean.getBoolean("yidan.write-pages")) {
            Files.writeString(PAGE, now);
        }

        assertThat(PAGE).as("run %s", ModellingWords.COMMAND).exists().content().isEqualTo(now);
        assertThat(now).as("words that nobody explains").doesNotContain("modeler.word.");
    }
}
