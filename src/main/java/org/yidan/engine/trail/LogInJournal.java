package org.yidan.engine.trail;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** Writes and reads the journal of log-ins. Each line is one insert, in the transaction that is there or alone. */
@Component
public class LogInJournal {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    LogInJournal(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the user's own doing. */
    public void write(LogInEvent event, @Nullable String userId, RequestOrigin origin) {
        write(event, userId, null, origin);
    }

    /** Of what somebody did to a user. */
    public void write(LogInEvent event, @Nullable String userId, @Nullable String actor, RequestOrigin origin) {
        jdbc.sql(
                        """
                        insert into log_in_event (occurred_at, kind, user_id, actor, address, channel)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Timestamp.from(clock.instant()),
                        event.name(),
                        userId,
                        actor,
                        origin.known().orElse(null),
                        origin.known().map(address -> origin.channel()).orElse(null))
                .update();
    }

    /** Whether the user has logged in from this address within the time. */
    public boolean knows(String userId, String address, Duration within) {
        return jdbc.sql(
                        """
                        select exists (select from log_in_event
                         where kind = 'LOGGED_IN' and user_id = ? and address = ? and occurred_at > ?)""")
                .params(userId, address, Timestamp.from(clock.instant().minus(within)))
                .query(Boolean.class)
                .single();
    }

    /** The newest lines first, of one user or of all, before the line with this id. */
    public List<LogInLine> lines(@Nullable String userId, long before, int most) {
        return jdbc.sql(
                        """
                        select id, occurred_at as at, kind, user_id, actor, address, channel from log_in_event
                         where id < :before and (cast(:user as varchar) is null or user_id = :user or actor = :user)
                         order by id desc limit :most""")
                .param("before", before)
                .param("user", userId)
                .param("most", most)
                .query(Rows.of(LogInLine.class))
                .list();
    }
}
