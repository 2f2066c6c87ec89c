package org.yidan.calendar;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.yidan.calendar.HolidayTable.NamedDay;
import org.yidan.shared.OfficeClock;

/**
 * The thirteen days that are off every year, whatever the notice of the year adds (全国年节及纪念日放假办法 2, as revised in 2024):
 * what a year is counted by until its notice is out. Make-up days are known from the notice only and left out.
 */
final class StatutoryHolidays {

    private static final TimeZone CHINA = TimeZone.getTimeZone(OfficeClock.ZONE.getId());
    private static final int NOON = 12;

    private StatutoryHolidays() {}

    /** The days of a year of this century, in order. */
    static List<NamedDay> of(int year) {
        List<NamedDay> days = new ArrayList<>();
        days.add(off("元旦", MonthDay.of(1, 1).atYear(year)));
        LocalDate last = Year.of(year).atDay(Year.of(year).length());
        for (LocalDate day = LocalDate.of(year, 1, 2); !day.isAfter(last); day = day.plusDays(1)) {
            String name = lunar(day);
            if (name.isEmpty() && day.equals(clearBrightness(year))) {
                name = "清明节";
            }
            if (name.isEmpty()) {
                name = solar(MonthDay.from(day));
            }
            if (!name.isEmpty()) {
                days.add(off(name, day));
            }
        }
        return days;
    }

    private static String solar(MonthDay day) {
        return switch (day.getMonth()) {
            case MAY -> day.getDayOfMonth() <= 2 ? "劳动节" : "";
            case OCTOBER -> day.getDayOfMonth() <= 3 ? "国庆节" : "";
            default -> "";
        };
    }

    private static String lunar(LocalDate day) {
        ChineseCalendar date = date(day);
        ChineseCalendar next = date(day.plusDays(1));
        if (is(next, 1, 1)) {
            return "春节";
        }
        if (date.get(ChineseCalendar.IS_LEAP_MONTH) != 0) {
            return "";
        }
        int month = date.get(ChineseCalendar.MONTH) + 1;
        int dayOfMonth = date.get(ChineseCalendar.DAY_OF_MONTH);
        return switch (month) {
            case 1 -> dayOfMonth <= 3 ? "春节" : "";
            case 5 -> dayOfMonth == 5 ? "端午节" : "";
            case 8 -> dayOfMonth == 15 ? "中秋节" : "";
            default -> "";
        };
    }

    private static boolean is(ChineseCalendar date, int month, int day) {
        return date.get(ChineseCalendar.IS_LEAP_MONTH) == 0
                && date.get(ChineseCalendar.MONTH) + 1 == month
                && date.get(ChineseCalendar.DAY_OF_MONTH) == day;
    }

    private static ChineseCalendar date(LocalDate day) {
        Date noon = Date.from(day.atTime(NOON, 0).atZone(OfficeClock.ZONE).toInstant());
        ChineseCalendar date = new ChineseCalendar(CHINA, com.ibm.icu.util.ULocale.CHINA);
        date.setTime(noon);
        return date;
    }

    /** The day on which the sun stands at 15 degrees, by the usual formula for this century. */
    private static LocalDate clearBrightness(int year) {
        int inCentury = year % 100;
        return LocalDate.of(year, 4, (int) (inCentury * 0.2422 + 4.81) - inCentury / 4);
    }

    private static NamedDay off(String name, LocalDate day) {
        return new NamedDay(day, true, name);
    }
}
