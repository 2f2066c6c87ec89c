package org.yidan.engine.password;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/**
 * Wrong passwords of late, by address and user, on every node alike. Who guesses waits, longer each time; the user himself,
 * at his own address, does not. While a user is tried from many addresses each of them has one try only.
 */
@Component
class WrongPasswords {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MANY_ADDRESSES = 20;
    private static final int MOST_DOUBLINGS = 10;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final PasswordSettings settings;

    WrongPasswords(JdbcClient jdbc, OfficeClock clock, PasswordSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Counts one more; gives until when the address has to wait, if it has to. */
    Optional<Instant> count(String address, String userId) {
        Instant now = clock.instant();
        int failures = jdbc.sql(
                        """
                        insert into log_in_attempt as had (address, user_id, failures, last_at)
                        values (:address, :user, 1, :now)
                        on conflict (address, user_id) do update set last_at = :now,
                            failures = case when had.last_at < :forgotten then 1 else had.failures + 1 end
                        returning failures""")
                .param("address", address)
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .single();
        int over = failures - (isUnderAttack(userId, now) ? 1 : settings.tries());
        if (over < 0) {
            return Optional.empty();
        }
        Instant until = now.plus(wait(over));
        jdbc.sql("update log_in_attempt set locked_until = ? where address = ? and user_id = ?")
                .params(Timestamp.from(until), address, userId)
                .update();
        return Optional.of(until);
    }

    private Duration wait(int over) {
        Duration wait = settings.firstWait().multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
        return wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
    }

    private boolean isUnderAttack(String userId, Instant now) {
        return jdbc.sql("select count(*) from log_in_attempt where user_id = ? and last_at > ?")
                        .params(userId, Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                        .query(Integer.class)
                        .single()
                > MANY_ADDRESSES;
    }

    /** The right password makes up for the wrong ones of the same address; without one, for those of all. */
    void forget(@Nullable String address, String userId) {
        jdbc.sql(
                        "delete from log_in_attempt where user_id = :user and (cast(:address as varchar) is null or address = :address)")
                .param("user", userId)
                .param("address", address)
                .update();
    }

    /** Keeps the table small. */
    @Scheduled(cron = "0 */10 * * * *", zone = "Asia/Shanghai")
    void prune() {
        jdbc.sql("delete from log_in_attempt where last_at < ?")
                .params(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }
}
