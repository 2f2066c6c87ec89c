package org.yidan.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yidan.shared.Texts;

/**
 * One line of a deadline's explanation.
 *
 * @param name the holiday's or make-up workday's name as published, or what a closing day is for; otherwise empty
 * @param used hours counted on this day, for {@code WORKING_DAYS} days (0 or 1)
 * @param total counted up to and including this day
 */
public record DeadlineDay(ClockKind clock, LocalDate date, Kind kind, String name, BigDecimal used, BigDecimal total) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final long SECONDS_PER_DAY = 86_400;

    /** From three days on hours say nothing to anybody. */
    private static final long MANY_DAYS = 3 * SECONDS_PER_DAY;

    /** What sort of day it is. */
    public enum Kind {
        WORKING_DAY(true),
        /** A Saturday or Sunday that is worked, by the state's notice. */
        MAKE_UP_WORKDAY(true),
        WEEKEND(false),
        HOLIDAY(false),
        /** The offices of the region are closed, by a decision of its own. */
        CLOSING(false),
        /** Counted by the elapsed clock, which does not ask what sort of day it is. */
        CALENDAR_DAY(false);

        private final boolean worked;

        Kind(boolean worked) {
            this.worked = worked;
        }

        public boolean isWorked() {
            return worked;
        }
    }

    /** The line in words, in the language of the current request. */
    public String text() {
        return Texts.of(
                "calendar." + pattern(),
                date,
                Texts.of("calendar.weekday." + date.getDayOfWeek()),
                Texts.of("calendar.kind." + kind, name),
                inWords(used),
                inWords(total));
    }

    private String pattern() {
        if (used.signum() > 0) {
            return "day-counted";
        }
        if (kind == Kind.CALENDAR_DAY) {
            return "day-of-start";
        }
        return kind.isWorked() ? "day-uncounted." + clock : "day-off";
    }

    private String inWords(BigDecimal amount) {
        if (clock == ClockKind.WORKING_DAYS) {
            return Texts.of("calendar.amount-days", amount.toPlainString());
        }
        long seconds = amount.multiply(SECONDS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (seconds >= MANY_DAYS && seconds % SECONDS_PER_DAY == 0) {
            return Texts.of("calendar.amount-calendar-days", String.valueOf(seconds / SECONDS_PER_DAY));
        }
        List<String> parts = new ArrayList<>();
        addPart(parts, "calendar.amount-hours", seconds / 3_600);
        addPart(parts, "calendar.amount-minutes", seconds / 60 % 60);
        addPart(parts, "calendar.amount-seconds", seconds % 60);
        return parts.isEmpty() ? Texts.of("calendar.amount-hours", "0") : String.join(" ", parts);
    }

    private static void addPart(List<String> parts, String code, long number) {
        if (number > 0) {
            parts.add(Texts.of(code, String.valueOf(number)));
        }
    }
}
