package org.yidan.organization.keeping;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;

/** The book of changes, which only grows: who changed what of people and units, when and why. */
@Component
public class ChangeBook {

    private static final int MOST_WORDS = 400;
    private static final int LEAST_REASON = 2;
    private static final int MOST_REASON = 200;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    ChangeBook(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who does it and why. */
    public record Because(Keeper keeper, String reason) {

        public Because {
            reason = reason.strip();
        }

        void check(EntryRefused.Collected faults) {
            int length = Characters.count(reason);
            faults.require(
                    length >= LEAST_REASON && length <= MOST_REASON,
                    "reason",
                    "fault-reason",
                    LEAST_REASON,
                    MOST_REASON);
        }
    }

    /** The person or the unit or both, the first day, and what it was and becomes in words. */
    record Entry(
            Action action,
            @Nullable String userId,
            @Nullable String unitCode,
            LocalDate effective,
            String was,
            String becomes) {}

    void write(Entry entry, Because because) {
        jdbc.sql(
                        """
                        insert into organization_change (at, by_user, reason, action, user_id, unit_code, effective, was, becomes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Timestamp.from(clock.instant()),
                        because.keeper().userId(),
                        because.reason(),
                        entry.action().name(),
                        entry.userId(),
                        entry.unitCode(),
                        entry.effective(),
                        Characters.first(entry.was(), MOST_WORDS),
                        Characters.first(entry.becomes(), MOST_WORDS))
                .update();
    }

    /** What was done about a person beside posts, for modules above: log-in locked, work handed over. */
    public void note(Action action, String userId, String words, Because because) {
        EntryRefused.Collected faults = new EntryRefused.Collected();
        because.check(faults);
        faults.refuse();
        write(new Entry(action, userId, null, clock.today(), "", words), because);
    }

    /** Of a person, the newest first. */
    public List<Change> ofPerson(String userId, int most) {
        return lines("c.user_id = ?", userId, most);
    }

    /** Of a unit, the newest first. */
    public List<Change> ofUnit(String unitCode, int most) {
        return lines("c.unit_code = ?", unitCode, most);
    }

    private List<Change> lines(String condition, String subject, int most) {
        return jdbc.sql(
                        """
                        select id, at, by_user, officer_name_on(by_user, cast(at at time zone 'Asia/Shanghai' as date)) as by_name,
                               reason, action, c.user_id, officer_name_on(c.user_id, effective) as user_name, c.unit_code, effective, was, becomes
                          from organization_change c where """
                                + " " + condition + " order by id desc limit " + most)
                .param(subject)
                .query((row, n) -> new Change(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user"),
                        row.getString("by_name"),
                        row.getString("reason"),
                        Action.valueOf(row.getString("action")),
                        row.getString("user_id"),
                        row.getString("user_name"),
                        row.getString("unit_code"),
                        row.getObject("effective", LocalDate.class),
                        row.getString("was"),
                        row.getString("becomes")))
                .list();
    }
}
