package org.yidan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.yidan.calendar.holidays.StatutoryHolidays;
import org.yidan.shared.OfficeClock;

/** Calendars with no database, over the published holidays; the file is read here without the code under test. */
final class CalendarFixtures {

    static final String REGION = "420381";
    static final String REGION_WITH_OWN_TABLE = "420322";
    static final CalendarSettings SETTINGS = new CalendarSettings(
            List.of("08:00-12:00", "14:00-18:00"),
            Map.of(REGION_WITH_OWN_TABLE, List.of("08:30-12:00", "13:15-16:45", "19:00-20:20")),
            10);

    private CalendarFixtures() {}

    static OfficeCalendar aCalendar() {
        HolidayTable table = aTable();
        return new OfficeCalendar(() -> table, SETTINGS);
    }

    /** The published years only. */
    static HolidayTable aTable() {
        return new HolidayTable(published(), List.of());
    }

    /** The published years, and one that is provisional. */
    static OfficeCalendar aCalendarWithProvisional(int year) {
        HolidayTable table = new HolidayTable(published(), StatutoryHolidays.of(year));
        return new OfficeCalendar(() -> table, SETTINGS);
    }

    private static List<HolidayTable.NamedDay> published() {
        return publishedDays().entrySet().stream()
                .map(day ->
                        new HolidayTable.NamedDay(day.getKey(), day.getValue()[0].equals("HOLIDAY"), day.getValue()[1]))
                .toList();
    }

    /** Kind and name by day. */
    static Map<LocalDate, String[]> publishedDays() {
        Map<LocalDate, String[]> days = new TreeMap<>();
        publishedFile().lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
            days.put(LocalDate.parse(cells[0]), new String[] {cells[1], cells[2]});
        });
        return days;
    }

    static String publishedFile() {
        try {
            return new ClassPathResource("calendar/holidays-2024-2026.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Instant at(LocalDate day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(OfficeClock.ZONE).toInstant();
    }
}
