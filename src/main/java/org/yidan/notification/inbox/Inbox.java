package org.yidan.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** A person's notices; every question names the person, so nobody reads another's. */
@Service
@Transactional
public class Inbox {

    /** The bell shows no greater number. */
    public static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Inbox(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the person's notices, newest first. */
    @Transactional(readOnly = true)
    public NoticePage page(String userId, NoticeQuestion question) {
        List<Notice> found = jdbc.sql(
                        """
                        select n.id as notice, n.told_at, n.read_at, %s from notice n join notice_event e on e.id = n.event_id
                          left join officer o on o.user_id = e.actor
                         where n.user_id = :user and (not :unread or n.read_at is null)
                           and (cast(:kind as text) is null or e.kind = :kind)
                         order by n.id desc limit :limit offset :offset"""
                                .formatted(NoticeTexts.COLUMNS))
                .param("user", userId)
                .param("unread", question.unread())
                .param("kind", question.kind() == null ? null : question.kind().name())
                .param("limit", question.size() + 1)
                .param("offset", question.page() * question.size())
                .query((row, n) -> notice(row))
                .list();
        boolean more = found.size() > question.size();
        return new NoticePage(more ? found.subList(0, question.size()) : found, question.page(), more);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("notice"),
                Rows.of(NoticeText.class).mapRow(row, 0),
                row.getTimestamp("told_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }

    /** How many are unread, at most {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(String userId) {
        return jdbc.sql(
                        "select count(*) from (select from notice where user_id = ? and read_at is null limit ?) as counted")
                .params(userId, MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Marks one's notice read; {@link Refused} when it is not one's own. */
    public void read(String userId, long id) {
        int found = jdbc.sql("update notice set read_at = coalesce(read_at, ?) where id = ? and user_id = ?")
                .params(Timestamp.from(clock.instant()), id, userId)
                .update();
        if (found == 0) {
            throw Refused.missing("notification.unknown", Long.toString(id));
        }
    }

    /** Marks all of one's notices read. */
    public int readAll(String userId) {
        return jdbc.sql("update notice set read_at = ? where user_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), userId)
                .update();
    }
}
