package org.yidan.calendar.holidays;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yidan.calendar.HolidayTable.NamedDay;

/**
 * The days that are off every year, whatever the notice of the year adds (全国年节及纪念日放假办法 2, as revised in 2024): what a year
 * is counted by until its notice is out. Make-up days are known from the notice only and left out.
 */
public final class StatutoryHolidays {

    private static final String NONE = "";

    private StatutoryHolidays() {}

    /** The days of a year, in order. */
    public static List<NamedDay> of(int year) {
        List<NamedDay> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            String name = bySun(day);
            if (name.isEmpty()) {
                name = byMoon(lunar(day), lunar(day.plusDays(1)));
            }
            if (!name.isEmpty()) {
                days.add(new NamedDay(day, true, name));
            }
        }
        return days;
    }

    private static String bySun(LocalDate day) {
        int dayOfMonth = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> dayOfMonth == 1 ? "元旦" : NONE;
            case MAY -> dayOfMonth <= 2 ? "劳动节" : NONE;
            case OCTOBER -> dayOfMonth <= 3 ? "国庆节" : NONE;
            default -> NONE;
        };
    }

    /** Days of the lunar calendar, the eve of its year, and 清明, which follows from the sun's course; a leap month is negative. */
    private static String byMoon(Lunar day, Lunar next) {
        if (next.getMonth() == 1 && next.getDay() == 1) {
            return "春节";
        }
        if (day.getJieQi().equals("清明")) {
            return "清明节";
        }
        return switch (day.getMonth()) {
            case 1 -> day.getDay() <= 3 ? "春节" : NONE;
            case 5 -> day.getDay() == 5 ? "端午节" : NONE;
            case 8 -> day.getDay() == 15 ? "中秋节" : NONE;
            default -> NONE;
        };
    }

    private static Lunar lunar(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunar();
    }
}
