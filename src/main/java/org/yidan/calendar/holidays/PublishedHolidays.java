package org.yidan.calendar.holidays;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yidan.calendar.notice.AwaitedNotice;

/** Fills an empty holiday table at start with the notices of 2024 to 2026, and warns of a year that comes too near. */
@Component
class PublishedHolidays implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PublishedHolidays.class);
    private static final String FILE = "calendar/holidays-2024-2026.csv";

    private final HolidayDesk desk;
    private final AwaitedNotice awaited;

    PublishedHolidays(HolidayDesk desk, AwaitedNotice awaited) {
        this.desk = desk;
        this.awaited = awaited;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            desk.seed(new ClassPathResource(FILE).getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + FILE, unreadable);
        }
        awaited.year()
                .ifPresent(
                        year -> log.warn("the holidays of {} are not loaded, deadlines into it are provisional", year));
    }
}
