package org.yidan.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a window, in Chinese, with a profile of its own and no traffic of its own. */
public final class Chromium {

    static final Path BROWSER = Path.of(System.getProperty("yidan.chromium", "/usr/bin/chromium"));
    static final Path DRIVER = Path.of(System.getProperty("yidan.chromedriver", "/usr/bin/chromedriver"));

    /** Moves the Date of every page by so many milliseconds. */
    private static final String CLOCK =
            """
            window.Date = new Proxy(Date, {
              construct: (real, given, type) => Reflect.construct(real, given.length ? given : [real.now() + (%1$d)], type),
              apply: real => new real(real.now() + (%1$d)).toString(),
              get: (real, name) => name === 'now' ? () => real.now() + (%1$d) : Reflect.get(real, name)
            });
            """;

    private Chromium() {}

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    /** Starts it with the clock of its pages standing as the office's does, a moment ago being a moment ago. */
    public static WebDriver start(Instant now) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=zh-CN",
                "--accept-lang=zh-CN,zh",
                "--window-size=1440,1000",
                "--user-data-dir=" + newProfile());
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Asia/Shanghai", "LANGUAGE", "zh_CN", "LANG", "C.UTF-8"))
                .build();
        ChromeDriver browser = new ChromeDriver(driver, options);
        long ahead = now.toEpochMilli() - System.currentTimeMillis();
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", CLOCK.formatted(ahead)));
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        return browser;
    }

    /** The same with the screen of a telephone, 390 points wide. */
    static WebDriver startPhone(Instant now) {
        ChromeDriver browser = (ChromeDriver) start(now);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        browser.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        return browser;
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "browser")
                    .toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
