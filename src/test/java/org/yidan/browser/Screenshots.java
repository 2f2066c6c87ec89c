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

    private static final Path ALL = Path.of("target", "screenshots");

    private final WebDriver browser;
    private final Path folder;
    private int number;

    Screenshots(WebDriver browser) {
        this.browser = browser;
        this.folder = ALL;
    }

    /** Kept in a folder of their own. */
    Screenshots(WebDriver browser, String folder) {
        this.browser = browser;
        this.folder = ALL.resolve(folder);
    }

    void keep(String name) {
        number++;
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("%02d-%s.png".formatted(number, name)),
                    ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
