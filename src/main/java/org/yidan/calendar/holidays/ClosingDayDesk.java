package org.yidan.calendar.holidays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.HolidaysChanged;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Closes the offices of one region for a day, or takes that back; the open deadlines of the region move with it. */
@Service
@Transactional
public class ClosingDayDesk {

    private static final Logger log = LoggerFactory.getLogger(ClosingDayDesk.class);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SOURCE = 200;

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ClosingDayDesk(JdbcClient jdbc, Holidays holidays, OfficeClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.clock = clock;
        this.events = events;
    }

    /** What is entered: the region, the day, what for, and by which decision. */
    public record NewClosing(String region, @Nullable LocalDate day, String name, String source) {}

    /** Closes a day that would be worked, today at the earliest: what has passed is not counted anew. */
    public void close(NewClosing closing, String actor) {
        LocalDate day = closing.day();
        String name = text(closing.name(), LONGEST_NAME, "calendar.closing-name");
        String source = text(closing.source(), LONGEST_SOURCE, "calendar.closing-source");
        if (day == null || day.isBefore(clock.today())) {
            throw Refused.invalid("calendar.closing-past");
        }
        holidays.lockForWriting();
        if (!holidays.of(closing.region()).isWorkingDay(day)) {
            throw Refused.conflict("calendar.closing-off-already", day);
        }
        jdbc.sql(
                        "insert into closing_day (region, day, name, source, entered_by, entered_at) values (?, ?, ?, ?, ?, ?)")
                .params(closing.region(), day, name, source, actor, now())
                .update();
        changed(closing.region(), day);
    }

    /** Works on a day again that has not come yet. */
    public void withdraw(ClosingDay closing, String actor) {
        if (!closing.day().isAfter(clock.today())) {
            throw Refused.conflict("calendar.closing-begun", closing.day());
        }
        holidays.lockForWriting();
        int withdrawn = jdbc.sql(
                        "update closing_day set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(actor, now(), closing.id())
                .update();
        if (withdrawn == 0) {
            throw Refused.conflict("calendar.closing-withdrawn-already");
        }
        changed(closing.region(), closing.day());
    }

    private void changed(String region, LocalDate day) {
        holidays.changed();
        log.info("closing days changed region={} day={}", region, day);
        events.publishEvent(new HolidaysChanged(Set.of(day), region));
    }

    /** The closing day; refuses a number of none. */
    @Transactional(readOnly = true)
    public ClosingDay closing(long id) {
        return jdbc.sql("select * from closing_day where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> Refused.missing("calendar.closing-unknown"));
    }

    /** All of these regions, the latest first, also those that were taken back. */
    @Transactional(readOnly = true)
    public List<ClosingDay> of(Collection<String> regions) {
        return jdbc.sql("select * from closing_day where region = any(?) order by day desc, id desc")
                .param(regions.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static ClosingDay read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ClosingDay(
                row.getLong("id"),
                row.getString("region"),
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                row.getString("source"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_by"),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String text(String entered, int longest, String refusal) {
        String text = entered.strip();
        if (text.isEmpty() || Characters.count(text) > longest) {
            throw Refused.invalid(refusal, longest);
        }
        return text;
    }
}
