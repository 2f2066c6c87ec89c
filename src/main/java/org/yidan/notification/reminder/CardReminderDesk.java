package org.yidan.notification.reminder;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;

/**
 * Tells who holds an enforcement card, and who leads his unit, 60, 30 and 7 days before it runs out, unless it was renewed.
 * A card entered late is told of by the threshold it has passed last, once.
 */
@Service
@Transactional
public class CardReminderDesk implements Lookout {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    CardReminderDesk(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One look; the key makes several nodes and looks of one threshold agree. */
    @Override
    public void look() {
        jdbc.sql(
                        """
                        insert into notice_event (id, event_id, once_key, kind, code, subject, detail, audience, occurred_at, watched, state, next_at)
                        select nextval('notice_event_seq'), gen_random_uuid(),
                               'card/' || c.user_id || '/' || c.card_no || '/' || c.valid_to || '/' || passed.days,
                               'REMINDER', 'CARD', o.display_name || '（' || c.card_no || '）', c.valid_to::text, told.audience,
                               :now, false, 'WAITING', :now
                          from enforcement_card c join officer o on o.user_id = c.user_id
                         cross join lateral (select min(d) as days from (values (60), (30), (7)) as t (d) where c.valid_to - :today <= d) as passed
                         cross join lateral (
                               select 'user:' || c.user_id || array_agg(distinct one) as audience
                                 from post_holding h join organization_unit u on u.code = h.unit_code
                                cross join lateral (values ('group:' || u.code || '.unit-leader'),
                                                           ('group:' || u.code || '.township-leader'),
                                                           ('group:' || u.parent_code || '.township-leader')) as leader (one)
                                where h.user_id = c.user_id and h.held_from <= :today and (h.held_to is null or h.held_to >= :today)
                                  and one is not null
                               having count(*) > 0) as told
                         where c.valid_to >= :today and c.withdrawn_on is null and passed.days is not null
                           and not exists (select from enforcement_card renewed
                                            where renewed.user_id = c.user_id and renewed.valid_to > c.valid_to)
                        on conflict (once_key) do nothing""")
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
