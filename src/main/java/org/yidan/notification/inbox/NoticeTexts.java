package org.yidan.notification.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rows;

/** Reads what events say. */
@Component
public class NoticeTexts {

    static final String COLUMNS =
            """
             e.id as event, e.event_id, e.kind, e.code, e.business_key, e.task_id, e.step, e.subject, e.detail,
             o.display_name as actor_name, e.matter_name, e.urgency, e.due, e.occurred_at""";

    private final JdbcClient jdbc;

    NoticeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of these events by id of the outbox. */
    public Map<Long, NoticeText> of(List<Long> ids) {
        Map<Long, NoticeText> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS
                        + " from notice_event e left join officer o on o.user_id = e.actor where e.id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("event"), Rows.of(NoticeText.class).mapRow(row, 0));
                });
        return found;
    }
}
