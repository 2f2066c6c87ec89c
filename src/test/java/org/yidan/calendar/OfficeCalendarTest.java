package org.yidan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yidan.calendar.CalendarFixtures.REGION;
import static org.yidan.calendar.CalendarFixtures.REGION_WITH_OWN_TABLE;
import static org.yidan.calendar.CalendarFixtures.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.yidan.calendar.holidays.StatutoryHolidays;

class OfficeCalendarTest {

    private static final LocalDate FRI_2024_02_09 = LocalDate.of(2024, 2, 9);
    private static final LocalDate SUN_2024_02_18 = LocalDate.of(2024, 2, 18);
    private static final LocalDate FRI_2025_09_26 = LocalDate.of(2025, 9, 26);
    private static final LocalDate SUN_2025_09_28 = LocalDate.of(2025, 9, 28);
    private static final LocalDate FRI_2026_01_30 = LocalDate.of(2026, 1, 30);
    private static final LocalDate SAT_2026_01_31 = LocalDate.of(2026, 1, 31);
    private static final LocalDate MON_2026_02_02 = LocalDate.of(2026, 2, 2);
    private static final LocalDate TUE_2026_02_03 = LocalDate.of(2026, 2, 3);
    private static final LocalDate WED_2026_02_04 = LocalDate.of(2026, 2, 4);
    private static final LocalDate FRI_2026_02_06 = LocalDate.of(2026, 2, 6);
    private static final LocalDate FRI_2026_02_13 = LocalDate.of(2026, 2, 13);
    private static final LocalDate SAT_2026_02_14 = LocalDate.of(2026, 2, 14);
    private static final LocalDate TUE_2026_02_24 = LocalDate.of(2026, 2, 24);
    private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);

    private final OfficeCalendar calendar = CalendarFixtures.aCalendar();

    @AfterEach
    void backToChinese() {
        LocaleContextHolder.resetLocaleContext();
    }

    // RULES 10-1: Friday 17:50, 8 hours, national holiday next week.

    @Test
    void eightHoursFromFridayEveningEndOnTheMakeUpSunday() {
        Deadline deadline = calendar.deadline(REGION, at(FRI_2025_09_26, "17:50"), TimeLimit.workingHours(8));

        assertThat(deadline.due()).isEqualTo(at(SUN_2025_09_28, "17:50"));
    }

    @Test
    void eightHoursFromFridayEveningEndOnTheMakeUpSaturday() {
        Deadline deadline = calendar.deadline(REGION, at(FRI_2026_02_13, "17:50"), TimeLimit.workingHours(8));

        assertThat(deadline.due()).isEqualTo(at(SAT_2026_02_14, "17:50"));
    }

    @Test
    void eightHoursBeforeSpringFestivalEndAfterItAndTheExplanationNamesEachDay() {
        Deadline deadline = calendar.deadline(REGION, at(FRI_2024_02_09, "17:50"), TimeLimit.workingHours(8));

        assertThat(deadline.due()).isEqualTo(at(SUN_2024_02_18, "17:50"));
        assertThat(deadline.explanation())
                .extracting(DeadlineDay::text)
                .containsExactly(
                        "2024-02-09 周五 工作日：计 10 分钟，累计 10 分钟",
                        "2024-02-10 周六 节假日 春节：不计，累计 10 分钟",
                        "2024-02-11 周日 节假日 春节：不计，累计 10 分钟",
                        "2024-02-12 周一 节假日 春节：不计，累计 10 分钟",
                        "2024-02-13 周二 节假日 春节：不计，累计 10 分钟",
                        "2024-02-14 周三 节假日 春节：不计，累计 10 分钟",
                        "2024-02-15 周四 节假日 春节：不计，累计 10 分钟",
                        "2024-02-16 周五 节假日 春节：不计，累计 10 分钟",
                        "2024-02-17 周六 节假日 春节：不计，累计 10 分钟",
                        "2024-02-18 周日 调休工作日 春节(调休上班)：计 7 小时 50 分钟，累计 8 小时");
    }

    @Test
    void explainsInEnglishWhenAskedTo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        Deadline deadline = calendar.deadline(REGION, at(FRI_2026_01_30, "19:00"), TimeLimit.workingDays(1));

        assertThat(deadline.explanation())
                .extracting(DeadlineDay::text)
                .containsExactly(
                        "2026-01-30 Fri, working day: not counted, 0 working day(s) in all",
                        "2026-01-31 Sat, weekend: not counted, 0 working day(s) in all",
                        "2026-02-01 Sun, weekend: not counted, 0 working day(s) in all",
                        "2026-02-02 Mon, working day: counts 1 working day(s), 1 working day(s) in all");
    }

    // WORKING_HOURS

    @Test
    void hoursUsedUpAtTheEndOfASpanAreDueAtThatEnd() {
        assertThat(dueInHours(at(FRI_2026_01_30, "08:00"), "4")).isEqualTo(at(FRI_2026_01_30, "12:00"));
        assertThat(dueInHours(at(FRI_2026_01_30, "08:00"), "8")).isEqualTo(at(FRI_2026_01_30, "18:00"));
        assertThat(dueInHours(at(FRI_2026_01_30, "12:00"), "4")).isEqualTo(at(FRI_2026_01_30, "18:00"));
    }

    @Test
    void aStartOutsideWorkingTimeBeginsAtTheNextWorkingMinute() {
        assertThat(dueInHours(at(FRI_2026_01_30, "18:00"), "0.5")).isEqualTo(at(MON_2026_02_02, "08:30"));
        assertThat(dueInHours(at(SAT_2026_01_31, "10:00"), "0.5")).isEqualTo(at(MON_2026_02_02, "08:30"));
        assertThat(dueInHours(at(FRI_2026_01_30, "12:30"), "0.5")).isEqualTo(at(FRI_2026_01_30, "14:30"));
        assertThat(dueInHours(at(FRI_2026_01_30, "06:00"), "0.5")).isEqualTo(at(FRI_2026_01_30, "08:30"));
    }

    @Test
    void zeroHoursAreDueAtTheNextWorkingMinute() {
        assertThat(dueInHours(at(FRI_2026_01_30, "09:00"), "0")).isEqualTo(at(FRI_2026_01_30, "09:00"));
        assertThat(dueInHours(at(FRI_2026_01_30, "18:00"), "0")).isEqualTo(at(MON_2026_02_02, "08:00"));
    }

    @Test
    void fractionsOfHoursCountToTheSecond() {
        assertThat(dueInHours(at(FRI_2026_01_30, "17:59:30"), "0.01")).isEqualTo(at(MON_2026_02_02, "08:00:06"));
    }

    @Test
    void aRegionMayHaveItsOwnWorkingTime() {
        Deadline hours =
                calendar.deadline(REGION_WITH_OWN_TABLE, at(FRI_2026_01_30, "08:00"), TimeLimit.workingHours(8));
        Deadline days = calendar.deadline(REGION_WITH_OWN_TABLE, at(FRI_2026_01_30, "08:00"), TimeLimit.workingDays(1));

        assertThat(hours.due()).isEqualTo(at(FRI_2026_01_30, "20:00"));
        assertThat(days.due()).isEqualTo(at(MON_2026_02_02, "20:20"));
    }

    // WORKING_DAYS

    @Test
    void theDayOfStartIsNotCounted() {
        assertThat(dueInDays(at(FRI_2026_01_30, "00:00"), 1)).isEqualTo(at(MON_2026_02_02, "18:00"));
        assertThat(dueInDays(at(FRI_2026_01_30, "23:59"), 1)).isEqualTo(at(MON_2026_02_02, "18:00"));
        assertThat(dueInDays(at(SAT_2026_01_31, "09:00"), 1)).isEqualTo(at(MON_2026_02_02, "18:00"));
        assertThat(dueInDays(at(FRI_2026_02_13, "09:00"), 2)).isEqualTo(at(TUE_2026_02_24, "18:00"));
    }

    @Test
    void zeroDaysAreDueAtTheNextClose() {
        assertThat(dueInDays(at(FRI_2026_01_30, "09:00"), 0)).isEqualTo(at(FRI_2026_01_30, "18:00"));
        assertThat(dueInDays(at(FRI_2026_01_30, "18:00"), 0)).isEqualTo(at(FRI_2026_01_30, "18:00"));
        assertThat(dueInDays(at(FRI_2026_01_30, "18:01"), 0)).isEqualTo(at(MON_2026_02_02, "18:00"));
        assertThat(dueInDays(at(SAT_2026_01_31, "09:00"), 0)).isEqualTo(at(MON_2026_02_02, "18:00"));
    }

    // ELAPSED

    @Test
    void elapsedHoursRunThroughNightsAndHolidays() {
        Deadline deadline = calendar.deadline(REGION, at(FRI_2026_02_13, "23:00"), TimeLimit.elapsedHours(26));

        assertThat(deadline.due()).isEqualTo(at(FRI_2026_02_13.plusDays(2), "01:00"));
        assertThat(deadline.explanation())
                .extracting(day -> day.used().intValue())
                .containsExactly(1, 24, 1);
    }

    @Test
    void aDayPeriodEndingOnAHolidayMovesToTheNextWorkingDay() {
        Deadline deadline = calendar.deadline(REGION, at(FRI_2026_01_30, "10:00"), TimeLimit.elapsedDays(20));

        assertThat(deadline.due()).isEqualTo(at(TUE_2026_02_24, "18:00"));
        assertThat(deadline.amount()).isEqualByComparingTo("480");
        assertThat(deadline.explanation().get(25).text()).isEqualTo("2026-02-24 周二 工作日：期限顺延至当日下班");
    }

    @Test
    void elapsedHoursNeedNoHolidayTable() {
        Deadline deadline = calendar.deadline(REGION, at(THU_2026_12_31, "23:30"), TimeLimit.elapsedHours(1));

        assertThat(deadline.due()).isEqualTo(at(THU_2026_12_31.plusDays(1), "00:30"));
    }

    // Provisional years

    @Test
    void countsAYearWithoutANoticeByTheLawAndSaysSo() {
        OfficeCalendar provisional = CalendarFixtures.aCalendarWithProvisional(2027);
        Instant newYearsEve = at(THU_2026_12_31, "17:00");

        Deadline hours = provisional.deadline(REGION, newYearsEve, TimeLimit.workingHours(8));
        Deadline days = provisional.deadline(REGION, newYearsEve, TimeLimit.workingDays(1));
        Deadline period = provisional.deadline(REGION, newYearsEve, TimeLimit.elapsedDays(1));
        Deadline elapsed = provisional.deadline(REGION, newYearsEve, TimeLimit.elapsedHours(10));
        Deadline before = provisional.deadline(REGION, newYearsEve, TimeLimit.workingHours(1));

        LocalDate monday = LocalDate.of(2027, 1, 4);
        assertThat(List.of(hours.due(), days.due(), period.due()))
                .containsExactly(at(monday, "17:00"), at(monday, "18:00"), at(monday, "18:00"));
        assertThat(List.of(hours, days, period)).allMatch(Deadline::provisional);
        assertThat(List.of(elapsed, before)).noneMatch(Deadline::provisional);
        assertThat(provisional.isProvisional(TimeLimit.elapsedHours(10), elapsed.due()))
                .isFalse();
        assertThat(provisional.isProvisional(TimeLimit.workingDays(1), days.due()))
                .isTrue();
    }

    /** The notices add days to those of the law and take none away. */
    @Test
    void knowsTheStatutoryHolidaysOfEveryPublishedYearSinceTheyAreThirteen() {
        for (int year : List.of(2025, 2026)) {
            List<HolidayTable.NamedDay> days = StatutoryHolidays.of(year);
            assertThat(days).hasSize(13);
            assertThat(days).allSatisfy(day -> {
                String[] published = CalendarFixtures.publishedDays().get(day.date());
                assertThat(published).as("%s", day).isNotNull();
                assertThat(published[0]).isEqualTo("HOLIDAY");
                assertThat(published[1]).contains(day.name().substring(0, 2));
            });
        }
        assertThat(StatutoryHolidays.of(2027))
                .extracting(day -> day.date().toString())
                .containsExactly(
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-04-05",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03");
    }

    // Refusals

    @Test
    void refusesAnUnknownYear() {
        Instant newYearsEve = at(THU_2026_12_31, "17:50");

        for (TimeLimit limit : List.of(TimeLimit.workingHours(1), TimeLimit.workingDays(1), TimeLimit.elapsedDays(1))) {
            assertThatExceptionOfType(CalendarYearMissing.class)
                    .isThrownBy(() -> calendar.deadline(REGION, newYearsEve, limit))
                    .withMessageContaining("2027 年");
        }
        assertThatExceptionOfType(CalendarYearMissing.class).isThrownBy(() -> calendar.nextWorkingDay(THU_2026_12_31));
        assertThat(dueInHours(at(THU_2026_12_31, "17:00"), "1")).isEqualTo(at(THU_2026_12_31, "18:00"));
    }

    @Test
    void refusesNegativeEnormousAndBrokenAmounts() {
        for (String amount : List.of("-1", "-0.001", "100001", "1E+99")) {
            assertThatExceptionOfType(LimitOutOfRange.class)
                    .isThrownBy(() -> new TimeLimit(ClockKind.WORKING_HOURS, new BigDecimal(amount)));
        }
        assertThatExceptionOfType(LimitOutOfRange.class)
                .isThrownBy(() -> new TimeLimit(ClockKind.WORKING_DAYS, new BigDecimal("1.5")));
    }

    @Test
    void refusesWorkingTimesOutOfOrder() {
        for (List<String> spans :
                List.of(List.<String>of(), List.of("14:00-18:00", "08:00-12:00"), List.of("08:00"), List.of("8-12"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new OfficeCalendar(CalendarFixtures::aTable, new CalendarSettings(spans, Map.of(), 10)));
        }
    }

    // Milestones and distances

    @Test
    void sharesRunOnTheClockOfTheDeadline() {
        Instant friday = at(FRI_2026_01_30, "16:00");

        assertThat(calendar.share(REGION, friday, at(TUE_2026_02_03, "10:00"), ClockKind.WORKING_HOURS, 50))
                .isEqualTo(at(MON_2026_02_02, "12:00"));
        assertThat(calendar.share(REGION, friday, at(FRI_2026_02_06, "18:00"), ClockKind.WORKING_DAYS, 80))
                .isEqualTo(at(FRI_2026_02_06.minusDays(1), "18:00"));
        assertThat(calendar.share(REGION, friday, at(WED_2026_02_04, "18:00"), ClockKind.WORKING_DAYS, 50))
                .isEqualTo(at(TUE_2026_02_03, "12:00"));
        assertThat(calendar.share(REGION, friday, at(SAT_2026_01_31, "16:00"), ClockKind.ELAPSED, 50))
                .isEqualTo(at(SAT_2026_01_31, "04:00"));
    }

    @Test
    void theWholeShareIsTheDueInstantAndNoShareTheBegin() {
        Instant friday = at(FRI_2026_01_30, "18:30");
        Instant due = at(MON_2026_02_02, "18:00");

        assertThat(calendar.share(REGION, friday, due, ClockKind.WORKING_HOURS, 100))
                .isEqualTo(due);
        assertThat(calendar.share(REGION, friday, due, ClockKind.WORKING_HOURS, 0))
                .isEqualTo(at(MON_2026_02_02, "08:00"));
        assertThat(calendar.share(REGION, due, due, ClockKind.WORKING_HOURS, 50))
                .isEqualTo(due);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.share(REGION, friday, due, ClockKind.ELAPSED, 101));
    }

    @Test
    void measuresWorkingTimeAndWorkingDays() {
        Instant friday = at(FRI_2026_01_30, "17:00");
        Instant monday = at(MON_2026_02_02, "09:30");

        assertThat(calendar.workingTimeBetween(REGION, friday, monday)).isEqualTo(Duration.ofMinutes(150));
        assertThat(calendar.workingTimeBetween(REGION, monday, friday)).isZero();
        assertThat(calendar.workingDaysBetween(FRI_2026_01_30, MON_2026_02_02)).isEqualTo(1);
        assertThat(calendar.workingDaysBetween(MON_2026_02_02, FRI_2026_01_30)).isZero();
        assertThat(calendar.nextWorkingDay(FRI_2026_01_30)).isEqualTo(MON_2026_02_02);
        assertThat(calendar.isWorkingDay(SAT_2026_02_14)).isTrue();
    }

    private Instant dueInHours(Instant from, String hours) {
        return calendar.deadline(REGION, from, TimeLimit.workingHours(new BigDecimal(hours)))
                .due();
    }

    private Instant dueInDays(Instant from, int days) {
        return calendar.deadline(REGION, from, TimeLimit.workingDays(days)).due();
    }
}
