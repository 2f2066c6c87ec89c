package org.yidan.notification.reminder;

import java.sql.Timestamp;
import java.time.temporal.IsoFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.notice.AwaitedNotice;
import org.yidan.shared.OfficeClock;

/**
 * Reminds the staffing offices and the administrators once a week to have the holidays loaded that are awaited, and warns in
 * the log: until then deadlines into that year are provisional.
 */
@Service
@Transactional
public class HolidayReminderDesk implements Lookout {

    private static final Logger log = LoggerFactory.getLogger(HolidayReminderDesk.class);

    private final AwaitedNotice awaited;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    HolidayReminderDesk(AwaitedNotice awaited, JdbcClient jdbc, OfficeClock clock) {
        this.awaited = awaited;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One look; the key makes several nodes and looks of one week agree. */
    @Override
    public void look() {
        awaited.year().ifPresent(this::remind);
    }

    private void remind(int year) {
        int week = clock.today().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int weekYear = clock.today().get(IsoFields.WEEK_BASED_YEAR);
        int told = jdbc.sql(
                        """
                        insert into notice_event (id, event_id, once_key, kind, code, subject, audience, occurred_at, watched, state, next_at)
                        select nextval('notice_event_seq'), gen_random_uuid(), :key, 'REMINDER', 'HOLIDAYS', :year, a.audience,
                               :now, false, 'WAITING', :now
                          from (select array_agg(distinct one) as audience
                                  from (select 'group:' || unit_code || '.' || role as one from post_holding
                                         where role = 'staffing-office'
                                        union all
                                        select 'user:' || user_id_ from act_id_membership where group_id_ = 'camunda-admin') as each) as a
                         where a.audience is not null
                        on conflict (once_key) do nothing""")
                .param("key", "holidays/" + year + "/" + weekYear + "-" + week)
                .param("year", Integer.toString(year))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (told > 0) {
            log.warn("the holidays of {} are not loaded, deadlines into it are provisional", year);
        }
    }
}
