package org.yidan.designer.rules;

/** Durations and dates as the engine and the tables of limits read them: {@code P2D}, {@code PT2H}, {@code R3/PT4H}, a date. */
public final class IsoTime {

    private static final int[] DATE = {4, 2, 2};

    /** As many working days the calendar counts, and more of nothing anybody waits for. */
    private static final int MOST_COUNTED = 4000;

    private IsoTime() {}

    /** Whether it is a duration of days, or, behind a T, of hours, minutes and seconds. */
    public static boolean isDuration(String text) {
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        if (!days.startsWith("P")) {
            return false;
        }
        boolean readable = amounts(days.substring(1), "YMWD") && (time < 0 || amounts(text.substring(time + 1), "HMS"));
        return readable && text.length() > 2 && !text.endsWith("T");
    }

    /** Whether it is a duration of whole days only. */
    public static boolean isDays(String text) {
        return isDuration(text) && text.indexOf('T') < 0 && text.indexOf('Y') < 0 && text.indexOf('M') < 0;
    }

    /** Whether it is a duration of hours, minutes and seconds only. */
    public static boolean isHours(String text) {
        return isDuration(text) && text.startsWith("PT");
    }

    /** Whether it is a day, or a day with a time. */
    public static boolean isDate(String text) {
        int time = text.indexOf('T');
        String[] parts = (time < 0 ? text : text.substring(0, time)).split("-");
        if (parts.length != DATE.length) {
            return false;
        }
        for (int i = 0; i < DATE.length; i++) {
            if (parts[i].length() != DATE[i] || !isNumber(parts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a repetition: so often, each time after a duration. */
    public static boolean isCycle(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && text.startsWith("R")
                && (slash == 1 || isNumber(text.substring(1, slash)))
                && isDuration(text.substring(slash + 1));
    }

    /** The days of {@code P3650D} or {@code 3650}; -1 for anything else. */
    public static int days(String text) {
        String number = text.startsWith("P") && text.endsWith("D") ? text.substring(1, text.length() - 1) : text;
        return isNumber(number) && number.length() < 10 ? Integer.parseInt(number) : -1;
    }

    /** Whether an amount can be counted on a clock of the office. */
    public static boolean fits(String clock, String amount) {
        boolean readable =
                switch (clock) {
                    case "WORKING_DAYS" -> isDays(amount);
                    case "WORKING_HOURS" -> isHours(amount);
                    default -> isDays(amount) || isHours(amount);
                };
        return readable && isCountable(amount);
    }

    /** Whether no number in it is larger than the calendar counts. */
    private static boolean isCountable(String amount) {
        int number = 0;
        for (int at = 0; at < amount.length(); at++) {
            char here = amount.charAt(at);
            number = Tokens.isDigit(here) ? number * 10 + (here - '0') : 0;
            if (number > MOST_COUNTED) {
                return false;
            }
        }
        return true;
    }

    /** Numbers, each with its unit, the units in this order. */
    private static boolean amounts(String text, String units) {
        int unit = -1;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Tokens.isDigit(text.charAt(at))) {
                continue;
            }
            int here = units.indexOf(text.charAt(at));
            if (here <= unit || at == from) {
                return false;
            }
            unit = here;
            from = at + 1;
        }
        return from == text.length();
    }

    private static boolean isNumber(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Tokens.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
