package org.yidan.notification.reminder;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;

/** Reminds once of each step of a call's guide whose time is nearly over and that nobody has marked as done (RULES 7.2). */
@Service
@Transactional
public class GuideReminderDesk implements Lookout {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    GuideReminderDesk(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One look; the key makes several nodes and looks agree. */
    @Override
    public void look() {
        jdbc.sql(
                        """
                        insert into notice_event (id, event_id, once_key, kind, code, business_key, subject, audience, occurred_at,
                          watched, state, next_at)
                        select nextval('notice_event_seq'), gen_random_uuid(),
                               'guide/' || g.case_no || '/' || g.step_no || '/' || g.unit_code, 'REMINDER', 'GUIDE_STEP', g.case_no,
                               left(g.step_no || '. ' || g.text, 120), array['group:' || g.post], :now, false, 'WAITING', :now
                        from guide_check g join case_file f on f.case_no = g.case_no and f.status = 'OPEN'
                        where g.done_at is null and g.remind_at <= :now
                        on conflict (once_key) do nothing""")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
