package org.yidan.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;

/** Numbered pictures of what the browser shows, kept by the build. */
final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private final WebDriver browser;
    private int number;

    Screenshots(WebDriver browser) {
        this.browser = browser;
    }

    void keep(String name) {
        number++;
        try {
            Files.createDirectories(FOLDER);
            Files.write(
                    FOLDER.resolve("%02d-%s.png".formatted(number, name)),
                    ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
