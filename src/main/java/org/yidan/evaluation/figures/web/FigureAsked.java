package org.yidan.evaluation.figures.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.shared.Days;
import org.yidan.shared.Refused;

/** What an address asks of figures, as it was typed; nothing said means all, and this month. */
record FigureAsked(
        @Nullable String measure,
        @Nullable String part,
        @Nullable String region,
        @Nullable String township,
        @Nullable String matter,
        @Nullable String unit,
        @Nullable String domain,
        @Nullable String from,
        @Nullable String until,
        @Nullable String after) {

    Scope scope(String ofRegion) {
        return new Scope(ofRegion, said(township), said(matter), said(unit), said(domain));
    }

    Period period(LocalDate today) {
        Period month = Period.monthOf(today);
        LocalDate first = said(from) == null ? month.from() : day(from);
        return new Period(first, said(until) == null ? Period.monthOf(first).until() : day(until));
    }

    Part ofPart() {
        return said(part) == null ? Part.NUMERATOR : constant(Part.class, part);
    }

    static <E extends Enum<E>> E constant(Class<E> type, @Nullable String said) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "figures.no-choice", String.valueOf(said), Arrays.toString(type.getEnumConstants())));
    }

    private static LocalDate day(@Nullable String said) {
        try {
            return Days.within(LocalDate.parse(String.valueOf(said).strip()));
        } catch (DateTimeException wrong) {
            throw Refused.invalid("figures.no-day", String.valueOf(said));
        }
    }

    static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Whole again, as an answer says what it was asked. */
    static Map<String, String> whole(String measure, Part part, Scope scope, Period period) {
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put("measure", measure);
        whole.put("part", part.name());
        whole.put("region", scope.region());
        put(whole, "township", scope.township());
        put(whole, "matter", scope.matter());
        put(whole, "unit", scope.unit());
        put(whole, "domain", scope.domain());
        whole.put("from", period.from().toString());
        whole.put("until", period.until().toString());
        return whole;
    }

    private static void put(Map<String, String> whole, String name, @Nullable String value) {
        if (value != null) {
            whole.put(name, value);
        }
    }
}
