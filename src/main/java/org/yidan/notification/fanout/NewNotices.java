package org.yidan.notification.fanout;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices and deliveries of one turn, written together; what is there already stays as it is. */
class NewNotices {

    private final List<Long> events = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final List<@Nullable String> tasks = new ArrayList<>();

    private final List<Long> sentEvents = new ArrayList<>();
    private final List<String> channels = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<UUID> letters = new ArrayList<>();
    private final List<String> times = new ArrayList<>();

    void show(WaitingEvent event, String user) {
        events.add(event.id());
        users.add(user);
        tasks.add(event.isAboutATask() ? event.taskId() : null);
    }

    /** One letter for this event alone. */
    void send(WaitingEvent event, String channel, String target, Instant at) {
        send(event, channel, target, event.eventId() + "|" + target, at);
    }

    /** Together with all that goes to the same person at the same instant. */
    void sendTogether(WaitingEvent event, String channel, String target, Instant at) {
        send(event, channel, target, at + "|" + target, at);
    }

    private void send(WaitingEvent event, String channel, String target, String letter, Instant at) {
        sentEvents.add(event.id());
        channels.add(channel);
        targets.add(target);
        letters.add(UUID.nameUUIDFromBytes(letter.getBytes(StandardCharsets.UTF_8)));
        times.add(at.toString());
    }

    void write(JdbcClient jdbc, Instant now) {
        if (!events.isEmpty()) {
            jdbc.sql(
                            """
                            insert into notice (event_id, user_id, task_id, told_at)
                            select e, u, t, ? from unnest(?, ?, ?) as n (e, u, t)
                            on conflict (event_id, user_id) do nothing""")
                    .params(
                            Timestamp.from(now),
                            events.toArray(Long[]::new),
                            users.toArray(String[]::new),
                            tasks.toArray(String[]::new))
                    .update();
        }
        if (!sentEvents.isEmpty()) {
            jdbc.sql(
                            """
                            insert into notice_delivery (event_id, channel, target, letter, state, next_at)
                            select e, c, t, l, 'WAITING', cast(a as timestamptz) from unnest(?, ?, ?, ?, ?) as d (e, c, t, l, a)
                            on conflict (event_id, channel, target) do nothing""")
                    .params(
                            sentEvents.toArray(Long[]::new),
                            channels.toArray(String[]::new),
                            targets.toArray(String[]::new),
                            letters.toArray(UUID[]::new),
                            times.toArray(String[]::new))
                    .update();
        }
    }
}
