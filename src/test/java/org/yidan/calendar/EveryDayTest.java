package org.yidan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.calendar.CalendarFixtures.REGION;
import static org.yidan.calendar.CalendarFixtures.REGION_WITH_OWN_TABLE;
import static org.yidan.calendar.CalendarFixtures.at;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Every day of 2024 to 2026, many starts and amounts, against {@link NaiveCount}: no answer may differ. */
class EveryDayTest {

    private static final List<String> STARTS = List.of(
            "00:00", "07:59", "08:00", "08:01", "09:17", "11:59", "12:00", "13:00", "13:59", "14:00", "17:50", "17:59",
            "18:00", "18:01", "20:10", "23:59");
    private static final int[] MINUTES = {1, 10, 15, 60, 239, 240, 241, 479, 480, 481, 630, 960, 2_400, 4_800};
    private static final int[] DAYS = {1, 2, 3, 5, 7, 15, 20, 60};

    private final OfficeCalendar calendar = CalendarFixtures.aCalendar();
    private final NaiveCount naive =
            new NaiveCount(CalendarFixtures.publishedDays(), day("08:00-12:00", "14:00-18:00"));
    private final NaiveCount naiveOwnTable =
            new NaiveCount(CalendarFixtures.publishedDays(), day("08:30-12:00", "13:15-16:45", "19:00-20:15"));

    @Test
    void workingHoursAgreeWithTheCountOfMinutes() {
        List<String> mismatches = new ArrayList<>();

        int compared = compare(REGION, MINUTES, EveryDayTest::workingMinutes, naive::workingMinutes, mismatches);

        assertThat(mismatches).isEmpty();
        assertThat(compared).isGreaterThan(240_000);
    }

    @Test
    void workingHoursOfARegionWithItsOwnTableAgreeToo() {
        OfficeCalendar own = new OfficeCalendar(
                CalendarFixtures::aTable,
                new CalendarSettings(
                        List.of("00:00-01:00"),
                        Map.of(REGION_WITH_OWN_TABLE, List.of("08:30-12:00", "13:15-16:45", "19:00-20:15")),
                        10));
        Instant start = at(NaiveCount.FIRST, "12:30");

        for (int minutes = 1; minutes < 3_000; minutes++) {
            Instant due = own.deadline(REGION_WITH_OWN_TABLE, start, workingMinutes(minutes))
                    .due();
            assertThat(due.getEpochSecond())
                    .isEqualTo(naiveOwnTable.workingMinutes(start, minutes).getAsLong());
        }
    }

    @Test
    void workingDaysAgreeWithTheCountOfDays() {
        List<String> mismatches = new ArrayList<>();

        int compared = compare(REGION, DAYS, TimeLimit::workingDays, naive::workingDays, mismatches);

        assertThat(mismatches).isEmpty();
        assertThat(compared).isGreaterThan(130_000);
    }

    @Test
    void dayPeriodsAgreeWithTheCountOfDays() {
        List<String> mismatches = new ArrayList<>();

        compare(REGION, new int[] {1, 15, 30, 60, 90}, TimeLimit::elapsedDays, naive::elapsedDays, mismatches);

        assertThat(mismatches).isEmpty();
    }

    @Test
    void elapsedTimeIsPlainAddition() {
        List<String> mismatches = new ArrayList<>();

        compare(
                REGION,
                new int[] {0, 1, 59, 120, 1_440, 4_321},
                EveryDayTest::elapsedMinutes,
                (from, minutes) -> OptionalLong.of(from.getEpochSecond() + minutes * 60L),
                mismatches);

        assertThat(mismatches).isEmpty();
    }

    @Test
    void workingTimeBetweenAgreesWithTheCountOfMinutes() {
        for (LocalDate day = NaiveCount.FIRST; day.isBefore(NaiveCount.END.minusDays(40)); day = day.plusDays(1)) {
            Instant from = at(day, STARTS.get(day.getDayOfYear() % STARTS.size()));
            Instant until = from.plus(Duration.ofMinutes(day.getDayOfYear() * 113L));

            Duration worked = calendar.workingTimeBetween(REGION, from, until);

            assertThat(worked).isEqualTo(Duration.ofMinutes(naive.workingMinutesBetween(from, until)));
        }
    }

    @Test
    void knowsTheWorkingDaysOfEachYear() {
        for (int year : new int[] {2024, 2025, 2026}) {
            LocalDate before = LocalDate.of(year, 1, 1);

            // 1 January is a holiday and is not counted.
            assertThat(calendar.workingDaysBetween(before, LocalDate.of(year, 12, 31)))
                    .isEqualTo(naive.workingDaysIn(year));
        }
    }

    private int compare(
            String region,
            int[] amounts,
            IntFunction<TimeLimit> limit,
            BiFunction<Instant, Integer, OptionalLong> expected,
            List<String> mismatches) {
        int compared = 0;
        for (LocalDate day = NaiveCount.FIRST; day.isBefore(NaiveCount.END); day = day.plusDays(1)) {
            for (String start : STARTS) {
                for (int amount : amounts) {
                    Instant from = at(day, start);
                    String fault = fault(region, from, limit.apply(amount), expected.apply(from, amount));
                    if (!fault.isEmpty()) {
                        mismatches.add(fault);
                    }
                    compared++;
                }
            }
        }
        return compared;
    }

    /** Empty when the calendar gives the expected instant with an explanation that adds up, or refuses where none is known. */
    private String fault(String region, Instant from, TimeLimit limit, OptionalLong expected) {
        try {
            Deadline deadline = calendar.deadline(region, from, limit);
            BigDecimal used =
                    deadline.explanation().stream().map(DeadlineDay::used).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean right = expected.isPresent()
                    && deadline.due().equals(Instant.ofEpochSecond(expected.getAsLong()))
                    && used.compareTo(limit.amount()) == 0;
            return right ? "" : deadline + " but " + expected;
        } catch (CalendarYearMissing missing) {
            return expected.isEmpty() && missing.year() == 2027 ? "" : from + " " + limit + " refused but " + expected;
        }
    }

    private static TimeLimit elapsedMinutes(int minutes) {
        return TimeLimit.elapsedHours(
                BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 12, RoundingMode.HALF_UP));
    }

    private static TimeLimit workingMinutes(int minutes) {
        return TimeLimit.workingHours(elapsedMinutes(minutes).amount());
    }

    /** A day as quarters of an hour. */
    private static String day(String... spans) {
        StringBuilder quarters = new StringBuilder(".".repeat(96));
        for (String span : spans) {
            for (int quarter = quarter(span.substring(0, 5)); quarter < quarter(span.substring(6)); quarter++) {
                quarters.setCharAt(quarter, '#');
            }
        }
        return quarters.toString();
    }

    private static int quarter(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 4 + Integer.parseInt(time.substring(3)) / 15;
    }
}
