package org.yidan.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;

/** Says when an e-mail may go out: at once, with the digest, and not in quiet hours. */
@Component
public class QuietTimes {

    private static final LocalTime DAILY = LocalTime.of(8, 30);
    private static final int LONGEST_BREAK = 31;
    private static final int FRIDAY = 5;

    private final OfficeCalendar calendar;

    QuietTimes(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first instant, not before now, at which an event that is not 特急 may be sent to this person. */
    public Instant earliest(Preference preference, Instant now) {
        ZonedDateTime slot = slot(preference.digest(), now.atZone(OfficeClock.ZONE));
        return afterQuiet(preference, slot).toInstant();
    }

    private ZonedDateTime slot(Digest digest, ZonedDateTime now) {
        return switch (digest) {
            case AT_ONCE -> now;
            case HOURLY -> now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            case DAILY -> {
                LocalDate day = now.toLocalTime().isBefore(DAILY)
                        ? now.toLocalDate()
                        : now.toLocalDate().plusDays(1);
                yield workingDay(day).atTime(DAILY).atZone(OfficeClock.ZONE);
            }
        };
    }

    private ZonedDateTime afterQuiet(Preference preference, ZonedDateTime at) {
        LocalTime from = preference.quietFrom();
        LocalTime until = preference.quietUntil();
        ZonedDateTime free = at;
        boolean overnight = from.isAfter(until);
        LocalTime time = at.toLocalTime();
        if (overnight && !time.isBefore(from)) {
            free = at.toLocalDate().plusDays(1).atTime(until).atZone(OfficeClock.ZONE);
        } else if (time.isBefore(until) && (overnight || !time.isBefore(from))) {
            free = at.toLocalDate().atTime(until).atZone(OfficeClock.ZONE);
        }
        LocalDate day = free.toLocalDate();
        if (preference.quietDaysOff() && !worksOn(day)) {
            LocalTime begin = overnight ? until : DAILY;
            return workingDay(day).atTime(begin).atZone(OfficeClock.ZONE);
        }
        return free;
    }

    private LocalDate workingDay(LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < LONGEST_BREAK && !worksOn(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A year without holidays in the calendar stops no e-mail: Monday to Friday count then. */
    private boolean worksOn(LocalDate day) {
        try {
            return calendar.isWorkingDay(day);
        } catch (DomainException yearMissing) {
            return day.getDayOfWeek().getValue() <= FRIDAY;
        }
    }
}
