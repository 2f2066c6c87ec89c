package org.yidan.notification.operation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** What was given up after too many tries, for administrators, who may have it tried again. */
@Service
@Transactional
public class StuckDesk {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final int ROWS = 200;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final OfficeClock clock;

    StuckDesk(JdbcClient jdbc, CurrentUser user, OfficeClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A letter that was given up; its texts are left out, as operators need them not. */
    public record Stuck(
            long id,
            String channel,
            String target,
            String kind,
            @Nullable String businessKey,
            int tries,
            @Nullable String fault,
            Instant occurredAt) {}

    /** The latest that were given up. */
    @Transactional(readOnly = true)
    public List<Stuck> stuck() {
        requireAdministrator();
        return jdbc.sql(
                        """
                        select d.id, d.channel, d.target, e.kind, e.business_key, d.tries, d.fault, e.occurred_at
                          from notice_delivery d join notice_event e on e.id = d.event_id where d.state = 'DEAD'
                        union all
                        select -id, 'EVENT', '', kind, business_key, tries, fault, occurred_at
                          from notice_event where state = 'DEAD'
                         order by 8 desc limit ?""")
                .param(ROWS)
                .query(Rows.of(Stuck.class))
                .list();
    }

    /** Everything that was given up is tried again now; gives how many rows. */
    public int tryAgain() {
        requireAdministrator();
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("update notice_delivery set state = 'WAITING', tries = 0, next_at = ? where state = 'DEAD'")
                        .param(now)
                        .update()
                + jdbc.sql("update notice_event set state = 'WAITING', tries = 0, next_at = ? where state = 'DEAD'")
                        .param(now)
                        .update();
    }

    public boolean isAdministrator() {
        return user.groups().contains(ADMINISTRATORS);
    }

    private void requireAdministrator() {
        if (!isAdministrator()) {
            throw Refused.forbidden("notification.operators-only");
        }
    }
}
