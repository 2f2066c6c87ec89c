package org.yidan.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** What axe-core finds on the page that is open, and what hangs out of the window. */
final class Axe {

    private static final String SCRIPT = script();

    /** Colours of what is switched off are nobody's to read. */
    private static final String FIND =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(found => done(found.violations
                .filter(one => ['serious', 'critical'].includes(one.impact))
                .flatMap(one => one.nodes.map(node => one.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)))),
              failed => done(['axe failed: ' + failed]));
            """;

    private Axe() {}

    /** The serious and critical findings, each with its rule and place. */
    @SuppressWarnings("unchecked")
    static List<String> findings(WebDriver browser) {
        JavascriptExecutor page = (JavascriptExecutor) browser;
        page.executeScript(SCRIPT);
        return (List<String>) Objects.requireNonNull(page.executeAsyncScript(FIND));
    }

    /** By how many points the page is wider than the window, or what stands beside a task wider than its place. */
    static long overflow(WebDriver browser) {
        return ((Number)
                        Objects.requireNonNull(
                                ((JavascriptExecutor) browser)
                                        .executeScript(
                                                "return Math.max(document.documentElement.scrollWidth - window.innerWidth,"
                                                        + " ...[...document.querySelectorAll('.yd-card')].map(card => card.scrollWidth - card.clientWidth))")))
                .longValue();
    }

    private static String script() {
        try (InputStream file = ClassLoader.getSystemResourceAsStream("axe.min.js")) {
            return new String(Objects.requireNonNull(file, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
