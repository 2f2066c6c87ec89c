package org.yidan.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.inbox.NoticeText;
import org.yidan.notification.inbox.NoticeTexts;
import org.yidan.shared.OfficeClock;

/**
 * Hands out letters to one worker at a time. A claim is a lease: a worker that dies leaves its letters to the others when the
 * lease is over, which may send a letter twice but never loses one.
 */
@Service
@Transactional
public class OutgoingMessageDesk {

    private static final Logger log = LoggerFactory.getLogger(OutgoingMessageDesk.class);
    private static final int LONGEST_FAULT = 300;

    private final JdbcClient jdbc;
    private final NoticeTexts texts;
    private final NotificationSettings settings;
    private final Backoff backoff;
    private final OfficeClock clock;

    OutgoingMessageDesk(
            JdbcClient jdbc, NoticeTexts texts, NotificationSettings settings, Backoff backoff, OfficeClock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.settings = settings;
        this.backoff = backoff;
        this.clock = clock;
    }

    private record Row(long id, long eventId, String target, UUID letter, int tries) {}

    /** Claims letters that are due, at most a batch. */
    public List<OutgoingMessage> claim(Channel.Way way) {
        Instant now = clock.instant();
        List<Row> rows = jdbc.sql(
                        """
                        with head as (
                            select letter from notice_delivery
                             where state = 'WAITING' and next_at <= :now and channel = :way
                               and (lease_until is null or lease_until <= :now)
                             order by next_at limit :most),
                        mine as (
                            select id from notice_delivery
                             where letter in (select letter from head) and state = 'WAITING' and next_at <= :now
                               and channel = :way and (lease_until is null or lease_until <= :now)
                             order by id for update skip locked)
                        update notice_delivery d set lease_until = :lease, tries = tries + 1 from mine where d.id = mine.id
                        returning d.id, d.event_id, d.target, d.letter, d.tries""")
                .param("now", Timestamp.from(now))
                .param("way", way.name())
                .param("most", settings.batch())
                .param("lease", Timestamp.from(now.plus(settings.tries().lease())))
                .query((row, n) -> new Row(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, UUID.class), row.getInt(5)))
                .list();
        return rows.isEmpty() ? List.of() : letters(rows);
    }

    private List<OutgoingMessage> letters(List<Row> rows) {
        Map<Long, NoticeText> events =
                texts.of(rows.stream().map(Row::eventId).distinct().toList());
        Map<String, List<Row>> byLetter = rows.stream()
                .sorted(java.util.Comparator.comparingLong(Row::id))
                .collect(Collectors.groupingBy(
                        row -> row.target() + row.letter(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        return byLetter.values().stream()
                .map(parts -> new OutgoingMessage(
                        parts.get(0).target(),
                        parts.get(0).letter(),
                        parts.stream().map(Row::id).toList(),
                        parts.stream().map(part -> events.get(part.eventId())).toList(),
                        parts.get(0).tries()))
                .toList();
    }

    /** The other side has taken it. */
    public void sent(OutgoingMessage letter) {
        jdbc.sql(
                        """
                        update notice_delivery set state = 'SENT', done_at = ?, lease_until = null, fault = null
                         where id = any(?)""")
                .params(Timestamp.from(clock.instant()), letter.deliveries().toArray(Long[]::new))
                .update();
    }

    /** It was not taken: tried again later, or given up. */
    public void failed(OutgoingMessage letter, String fault) {
        boolean dead = letter.tries() >= settings.tries().most();
        Instant now = clock.instant();
        if (dead) {
            log.error(
                    "letter {} to {} given up after {} tries: {}", letter.id(), letter.target(), letter.tries(), fault);
        }
        jdbc.sql(
                        """
                        update notice_delivery set state = ?, next_at = ?, lease_until = null, fault = ?
                         where id = any(?) and state = 'WAITING'""")
                .params(
                        dead ? "DEAD" : "WAITING",
                        Timestamp.from(backoff.after(letter.tries(), now)),
                        fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)),
                        letter.deliveries().toArray(Long[]::new))
                .update();
    }
}
