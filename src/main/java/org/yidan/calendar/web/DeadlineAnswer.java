package org.yidan.calendar.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.Deadline;
import org.yidan.calendar.DeadlineDay;
import org.yidan.shared.OfficeClock;

/**
 * A deadline as JSON.
 *
 * @param due ISO 8601 with the office's offset, and so is {@code from}
 * @param provisional the holidays of that year are not published yet, and the deadline moves when they are
 */
record DeadlineAnswer(
        ClockKind clock, String from, BigDecimal amount, String due, boolean provisional, List<Day> explanation) {

    static DeadlineAnswer of(Deadline deadline) {
        return new DeadlineAnswer(
                deadline.clock(),
                iso(deadline.from()),
                deadline.amount(),
                iso(deadline.due()),
                deadline.provisional(),
                deadline.explanation().stream().map(Day::of).toList());
    }

    private static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(OfficeClock.ZONE));
    }

    /** One line of the explanation; {@code text} says the same for people, in the language asked for. */
    record Day(String date, DeadlineDay.Kind kind, String name, BigDecimal used, BigDecimal total, String text) {

        static Day of(DeadlineDay day) {
            return new Day(day.date().toString(), day.kind(), day.name(), day.used(), day.total(), day.text());
        }
    }
}
