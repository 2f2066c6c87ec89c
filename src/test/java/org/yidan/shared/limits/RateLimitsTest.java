package org.yidan.shared.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;

/** So many times at once, evenly again, each for himself, and never without an end to what is remembered. */
class RateLimitsTest {

    private final OfficeClock clock = new OfficeClock();

    private RateLimits limits(String... settings) {
        clock.moveTo(Instant.parse("2026-03-10T01:00:00Z"));
        Map<String, String> set = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            set.put("yidan.limits." + settings[i], settings[i + 1]);
        }
        return new RateLimits(
                new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("yidan.limits", LimitSettings.class),
                clock);
    }

    @Test
    void refusesTheOneBeyondAndSaysWhenToComeBack() {
        RateLimits limits = limits("upload", "3/3m");
        for (int i = 0; i < 3; i++) {
            limits.take(Limit.UPLOAD, "a");
        }

        assertThatThrownBy(() -> limits.take(Limit.UPLOAD, "a")).isInstanceOfSatisfying(TooOften.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.TOO_OFTEN);
            assertThat(refusal.code()).isEqualTo("pages.too-often.upload");
            assertThat(refusal.retryAfter()).isEqualTo(60);
            assertThat(refusal).hasMessageContaining("1 分钟后");
        });
        assertThatCode(() -> limits.take(Limit.UPLOAD, "b")).doesNotThrowAnyException();
        assertThatCode(() -> limits.take(Limit.ADDITION, "a")).doesNotThrowAnyException();
    }

    @Test
    void comesBackEvenlyAndNeverMoreThanAll() {
        RateLimits limits = limits("upload", "3/3m");
        for (int i = 0; i < 3; i++) {
            limits.take(Limit.UPLOAD, "a");
        }
        clock.advance(Duration.ofSeconds(61));
        limits.take(Limit.UPLOAD, "a");
        assertThatThrownBy(() -> limits.take(Limit.UPLOAD, "a")).isInstanceOf(TooOften.class);

        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            limits.take(Limit.UPLOAD, "a");
        }
        assertThatThrownBy(() -> limits.take(Limit.UPLOAD, "a")).isInstanceOf(TooOften.class);
    }

    @Test
    void countsOnlyFailuresWhereAskedToAndStandsAClockThatGoesBackwards() {
        RateLimits limits = limits("log-in", "1/1m");
        for (int i = 0; i < 10; i++) {
            limits.require(Limit.LOG_IN, "a");
        }
        clock.advance(Duration.ofDays(-30));
        limits.count(Limit.LOG_IN, "a");
        limits.count(Limit.LOG_IN, "a");
        assertThatThrownBy(() -> limits.require(Limit.LOG_IN, "a")).isInstanceOf(TooOften.class);
        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> limits.require(Limit.LOG_IN, "a")).doesNotThrowAnyException();
    }

    @Test
    void remembersOnlySoMany() {
        RateLimits limits = limits("follow", "1/10m", "counted", "100");
        limits.take(Limit.FOLLOW, "first");
        for (int i = 0; i < 100; i++) {
            limits.take(Limit.FOLLOW, "address-" + i);
        }

        assertThatCode(() -> limits.take(Limit.FOLLOW, "first")).as("forgotten").doesNotThrowAnyException();
    }

    @Test
    void readsItsAllowancesAsWritten() {
        assertThat(Allowance.of("30/5m")).isEqualTo(new Allowance(30, Duration.ofMinutes(5)));
        assertThatThrownBy(() -> Allowance.of("often")).hasMessageContaining("like 30/5m");
        assertThatThrownBy(() -> Allowance.of("0/5m")).hasMessageContaining("at least once");
    }
}
