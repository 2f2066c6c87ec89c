package org.yidan.evaluation.quality;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.yidan.evaluation.figures.Period;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** A half-year, such as {@code 2026-1}. */
public record HalfYear(int year, int half) {

    private static final Pattern FORM = Pattern.compile("20\\d{2}-[12]");
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 6;

    /** Refuses what is none. */
    public static HalfYear of(String label) {
        if (!FORM.matcher(label).matches()) {
            throw Refused.invalid("assessment.half-year-form", label);
        }
        return new HalfYear(Integer.parseInt(label.substring(0, YEAR_DIGITS)), label.endsWith("1") ? 1 : 2);
    }

    /** The one a day lies in. */
    public static HalfYear around(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= MONTHS ? 1 : 2);
    }

    public Period period() {
        return Period.halfYear(year, half);
    }

    public LocalDate from() {
        return period().from();
    }

    /** The first day that is not in it. */
    public LocalDate until() {
        return period().until();
    }

    public HalfYear previous() {
        return around(from().minusDays(1));
    }

    /** As addresses and events name it. */
    public String label() {
        return year + "-" + half;
    }

    /** As people read it, in their language. */
    public String words() {
        return Texts.of("pages.assessments.half." + half, String.valueOf(year));
    }

    /** As records and papers keep it. */
    public String kept() {
        return Texts.kept("pages.assessments.half." + half, String.valueOf(year));
    }
}
