package org.yidan.calendar.notice;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.yidan.calendar.CalendarSettings;
import org.yidan.calendar.HolidayTable;
import org.yidan.shared.OfficeClock;

/** Which notice of the State Council should be loaded by now and is not; it comes out in autumn for the year after. */
@Component
public class AwaitedNotice {

    private final HolidayTable.Source holidays;
    private final CalendarSettings settings;
    private final OfficeClock clock;

    public AwaitedNotice(HolidayTable.Source holidays, CalendarSettings settings, OfficeClock clock) {
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    /** This year when it is missing, or the next one from the month of {@link CalendarSettings#remindFromMonth} on. */
    public OptionalInt year() {
        LocalDate today = clock.today();
        int year = today.getYear();
        if (!holidays.current().knows(year)) {
            return OptionalInt.of(year);
        }
        boolean late = today.getMonthValue() >= settings.remindFromMonth();
        return late && !holidays.current().knows(year + 1) ? OptionalInt.of(year + 1) : OptionalInt.empty();
    }
}
