package org.yidan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Within one minute nothing is before or after. */
class MinutesTest {

    private static final Instant TYPED = Instant.parse("2026-03-10T01:05:00Z");
    private static final Instant KNOWN = Instant.parse("2026-03-10T01:05:42Z");

    @Test
    void takesTheSameMinuteForTheSameTime() {
        assertThat(Minutes.before(TYPED, KNOWN)).isFalse();
        assertThat(Minutes.after(KNOWN, TYPED)).isFalse();
    }

    @Test
    void tellsOneMinuteFromTheNext() {
        assertThat(Minutes.before(TYPED.minusSeconds(1), KNOWN)).isTrue();
        assertThat(Minutes.after(TYPED.plusSeconds(60), KNOWN)).isTrue();
    }
}
