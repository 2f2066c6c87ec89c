package org.yidan.catalog.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;
import org.yidan.shared.Characters;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;

/** Reads request parameters; what cannot be read is refused with {@link ParameterMalformed}. */
final class Parameters {

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LARGEST_PAGE = 100;

    private Parameters() {}

    static String region(String text) {
        if (!REGION.matcher(text).matches()) {
            throw new ParameterMalformed("region", text, "expected-region");
        }
        return text;
    }

    /** The code of a matter, however its letters were typed. */
    static String code(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!MatterTerms.CODE.matcher(code).matches()) {
            throw new ParameterMalformed("code", text, "expected-code");
        }
        return code;
    }

    static @Nullable String words(String parameter, @Nullable String text) {
        if (text != null && Characters.count(text) > LONGEST_WORDS) {
            throw new ParameterMalformed(parameter, Characters.first(text, LONGEST_WORDS) + "…", "expected-words");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The address of a public page, http or https only. */
    static @Nullable String address(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (Characters.count(text) > LONGEST_ADDRESS || !text.matches("https?://[^\\s<>\"]+")) {
            throw new ParameterMalformed(parameter, text, "expected-address");
        }
        return text;
    }

    static int page(@Nullable String number) {
        return within("page", number, 0, 0, Integer.MAX_VALUE / LARGEST_PAGE);
    }

    static int size(@Nullable String size, int usual) {
        return within("size", size, usual, 1, LARGEST_PAGE);
    }

    static @Nullable Boolean flag(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "y" -> true;
            case "false", "n" -> false;
            default -> throw new ParameterMalformed(parameter, text, "expected-flag");
        };
    }

    static @Nullable LocalDate day(String parameter, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : read(parameter, text, "expected-day", day -> Days.within(LocalDate.parse(day)));
    }

    /** With an offset, or a local time or day in Asia/Shanghai. */
    static @Nullable Instant moment(String parameter, @Nullable String text) {
        return text == null || text.isBlank() ? null : read(parameter, text, "expected-moment", Parameters::moment);
    }

    private static Instant moment(String text) {
        // A plus sign in a query arrives as a blank.
        String whole = text.strip().replace(' ', '+');
        if (!whole.contains("T")) {
            return Days.within(LocalDate.parse(whole))
                    .atStartOfDay(OfficeClock.ZONE)
                    .toInstant();
        }
        boolean offset =
                whole.endsWith("Z") || whole.lastIndexOf('+') > 0 || whole.lastIndexOf('-') > whole.indexOf('T');
        return Days.within(
                offset
                        ? OffsetDateTime.parse(whole).toInstant()
                        : LocalDateTime.parse(whole).atZone(OfficeClock.ZONE).toInstant());
    }

    private static int within(String parameter, @Nullable String text, int usual, int least, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        int number = text.strip().matches("[0-9]{1,8}") ? Integer.parseInt(text.strip()) : -1;
        if (number < least || number > most) {
            throw new ParameterMalformed(parameter, text, "expected-page");
        }
        return number;
    }

    private static <T> T read(String parameter, String text, String expectation, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException unreadable) {
            throw new ParameterMalformed(parameter, text, expectation);
        }
    }
}
