package org.yidan.evaluation.board;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.yidan.evaluation.figures.Period;
import org.yidan.shared.Refused;

/**
 * What the picker on top of the dashboard sends.
 *
 * @param span the kind of period, {@code MONTH} where nothing is chosen
 * @param day a day in it, today where nothing is chosen
 * @param from first day of a free period
 * @param to last day of a free period
 */
public record BoardQuestion(
        @Nullable String region,
        @Nullable String township,
        @Nullable Span span,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

    private static final int MOST_YEARS = 10;
    private static final int HALF = 6;

    /** Kinds of periods. */
    public enum Span {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        FREE
    }

    Span asked() {
        return span == null ? Span.MONTH : span;
    }

    /** The period asked for; refuses a free one without its days, the wrong way round or longer than ten years. */
    Period period(LocalDate today) {
        LocalDate within = day == null ? today : day;
        return switch (asked()) {
            case MONTH -> Period.monthOf(within);
            case QUARTER -> Period.quarter(within.getYear(), within.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEAR -> Period.halfYear(within.getYear(), within.getMonthValue() > HALF ? 2 : 1);
            case YEAR -> Period.year(within.getYear());
            case FREE -> free();
        };
    }

    private Period free() {
        if (from == null
                || to == null
                || to.isBefore(from)
                || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw Refused.invalid("board.free-period", MOST_YEARS);
        }
        return new Period(from, to.plusDays(1));
    }
}
