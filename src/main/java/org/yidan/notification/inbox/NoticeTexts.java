package org.yidan.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.notification.NoticeKind;

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
                    found.put(row.getLong("event"), text(row));
                });
        return found;
    }

    static NoticeText text(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new NoticeText(
                row.getObject("event_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("business_key"),
                row.getString("task_id"),
                row.getString("step"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("actor_name"),
                row.getString("matter_name"),
                row.getString("urgency"),
                due == null ? null : due.toInstant(),
                row.getTimestamp("occurred_at").toInstant());
    }
}
