package org.yidan.notification.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/** Figures for operators: what waits, since when, and what was given up. Each is one count on a small index. */
@Component
class NoticeMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    NoticeMeters(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        count(
                meters,
                "yidan.notification.waiting",
                "EVENT",
                "select count(*) from notice_event where state = 'WAITING'");
        count(meters, "yidan.notification.dead", "EVENT", "select count(*) from notice_event where state = 'DEAD'");
        for (String way : new String[] {"MAIL", "WEBHOOK", "SMS"}) {
            String letters = "select count(*) from notice_delivery where channel = '" + way + "' and state = ";
            count(meters, "yidan.notification.waiting", way, letters + "'WAITING'");
            count(meters, "yidan.notification.dead", way, letters + "'DEAD'");
        }
        Gauge.builder("yidan.notification.oldest.seconds", this, NoticeMeters::oldest)
                .description("age of the oldest event that should have been told")
                .register(meters);
    }

    private void count(MeterRegistry meters, String name, String what, String sql) {
        Gauge.builder(name, jdbc, database -> database.sql(sql)
                        .query(Long.class)
                        .single())
                .tag("what", what)
                .register(meters);
    }

    private double oldest() {
        Instant now = clock.instant();
        return jdbc.sql("select min(occurred_at) from notice_event where state = 'WAITING' and next_at <= ?")
                .param(Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), now).toSeconds())
                .orElse(0L);
    }
}
