package org.yidan.calendar.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.TimeLimit;

/** A question for a deadline, read from the texts of a request. */
record DeadlineQuestion(String region, Instant from, TimeLimit limit) {

    private static final int LONGEST_NUMBER = 20;

    /** Fails with {@link QuestionMalformed} at the first parameter that is missing or unreadable. */
    static DeadlineQuestion of(
            @Nullable String region, @Nullable String clock, @Nullable String from, @Nullable String amount) {
        String code = read("region", region, DeadlineQuestion::region);
        ClockKind kind = read("clock", clock, ClockKind::valueOf);
        Instant start = read("from", from, DeadlineQuestion::instant);
        BigDecimal number = read("amount", amount, DeadlineQuestion::number);
        return new DeadlineQuestion(code, start, new TimeLimit(kind, number));
    }

    private static <T> T read(String parameter, @Nullable String value, Function<String, T> reader) {
        String text = value == null ? "" : value.strip();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new QuestionMalformed(parameter, text);
        }
    }

    private static String region(String text) {
        if (!text.matches("\\d{6}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Instant instant(String text) {
        // A plus sign that the client did not encode arrives as a space.
        OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
        if (time.getYear() < 1900 || time.getYear() > 2200) {
            throw new IllegalArgumentException(text);
        }
        return time.toInstant();
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || text.contains("e") || text.contains("E")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }
}
