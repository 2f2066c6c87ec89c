package org.yidan.printing.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yidan.shared.OfficeClock;

/** Dates, times and amounts as official papers write them (GB/T 9704: Arabic numerals; amounts in words beside figures). */
public final class ChineseForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");
    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\w-])(\\d{4})-(\\d\\d)-(\\d\\d)(?![\\w-])");
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "兆"};
    private static final int GROUP = 4;
    private static final int TEN = 10;
    private static final int MYRIAD = 10_000;

    private ChineseForm() {}

    /** 2026年3月10日. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 2026年3月10日, of the day in Asia/Shanghai. */
    public static String day(Instant at) {
        return DAY.format(at.atZone(OfficeClock.ZONE));
    }

    /** 2026年3月10日9时05分, in Asia/Shanghai. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(OfficeClock.ZONE));
    }

    /** The text with every day in it, 2026-03-10, as 2026年3月10日; numbers of cases stay. */
    static String daysIn(String text) {
        return ISO_DAY.matcher(text)
                .replaceAll(found -> found.group(1) + "年" + Integer.parseInt(found.group(2)) + "月"
                        + Integer.parseInt(found.group(3)) + "日");
    }

    /** A day, or a moment, as forms send and records keep them; empty for any other text. */
    static Optional<Moment> moment(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return Optional.of(new Moment(LocalDate.parse(text).atStartOfDay(OfficeClock.ZONE), false));
            }
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)")) {
                return Optional.of(new Moment(OffsetDateTime.parse(text).atZoneSameInstant(OfficeClock.ZONE), true));
            }
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*")) {
                return Optional.of(new Moment(LocalDateTime.parse(text).atZone(OfficeClock.ZONE), true));
            }
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A point in time with or without its hour. */
    record Moment(ZonedDateTime at, boolean hour) {

        String day() {
            return DAY.format(at);
        }

        String full() {
            return (hour ? TIME : DAY).format(at);
        }
    }

    /** 陆万元整, 壹佰元伍角; yuan, rounded to the fen. */
    public static String amountInWords(BigDecimal yuan) {
        BigDecimal rounded = yuan.setScale(2, RoundingMode.HALF_UP);
        long whole = rounded.longValue();
        int fen = rounded.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        String words = (whole == 0 ? DIGITS[0] : integer(whole)) + "元";
        if (fen == 0) {
            return words + "整";
        }
        int jiao = fen / TEN;
        int rest = fen % TEN;
        return words + (jiao == 0 ? DIGITS[0] : DIGITS[jiao] + "角") + (rest == 0 ? "" : DIGITS[rest] + "分");
    }

    private static String integer(long whole) {
        StringBuilder words = new StringBuilder();
        int highest = 0;
        for (long left = whole; left >= MYRIAD; left /= MYRIAD) {
            highest++;
        }
        boolean gap = false;
        for (int group = highest; group >= 0; group--) {
            int value = (int) (whole / power(group) % MYRIAD);
            if (value == 0) {
                gap = words.length() > 0;
                continue;
            }
            if (words.length() > 0 && (gap || value < MYRIAD / TEN)) {
                words.append(DIGITS[0]);
            }
            words.append(group(value)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= MYRIAD;
        }
        return power;
    }

    private static String group(int value) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        int divisor = MYRIAD / TEN;
        for (int place = GROUP - 1; place >= 0; place--) {
            int digit = value / divisor % TEN;
            divisor = Math.max(1, divisor / TEN);
            if (digit == 0) {
                gap = words.length() > 0;
                continue;
            }
            if (gap) {
                words.append(DIGITS[0]);
                gap = false;
            }
            words.append(DIGITS[digit]).append(UNITS[place]);
        }
        return words.toString();
    }
}
