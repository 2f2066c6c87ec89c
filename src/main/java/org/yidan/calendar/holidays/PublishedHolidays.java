package org.yidan.calendar.holidays;

import java.io.IOException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/** Fills an empty holiday table at start with the notices of 2024 to 2026, and warns of a year that comes too near. */
@Component
class PublishedHolidays implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PublishedHolidays.class);
    private static final String FILE = "calendar/holidays-2024-2026.csv";
    private static final int DAYS_AHEAD = 45;

    private final HolidayDesk desk;
    private final Holidays holidays;
    private final OfficeClock clock;

    PublishedHolidays(HolidayDesk desk, Holidays holidays, OfficeClock clock) {
        this.desk = desk;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            desk.seed(new ClassPathResource(FILE).getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + FILE, unreadable);
        }
        LocalDate soon = clock.today().plusDays(DAYS_AHEAD);
        if (!holidays.current().knows(soon.getYear())) {
            log.warn("the holidays of {} are not loaded, deadlines into it will be refused", soon.getYear());
        }
    }
}
