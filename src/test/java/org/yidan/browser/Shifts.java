package org.yidan.browser;

import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** How much of the open page jumped while it loaded, as browsers count it (cumulative layout shift): below 0.1 nobody minds. */
final class Shifts {

    static final double MOST = 0.1;

    private static final String COUNT =
            """
            const done = arguments[arguments.length - 1];
            let moved = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => { moved += one.hadRecentInput ? 0 : one.value; }))
              .observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(moved), 100);
            """;

    private Shifts() {}

    static double of(WebDriver browser) {
        Object moved = Objects.requireNonNull(((JavascriptExecutor) browser).executeAsyncScript(COUNT));
        return ((Number) moved).doubleValue();
    }
}
