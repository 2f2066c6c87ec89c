package org.yidan.powerreturn.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/**
 * Figures of a matter in a township (snapshot of F-50, RULES 12.13): counted by the system, never typed in.
 *
 * @param queryVersion how they were counted
 * @param from first instant counted
 * @param until first instant not counted any more
 * @param rated callers who said how satisfied they are, of whom {@code satisfied} were
 * @param cases penalty cases of the township opened in the period
 * @param officersQualified people with an enforcement card of the township valid on that day
 * @param officersRequired as the staffing office entered for the matter; null when it did not
 * @param trainings held in the period and confirmed by the township; null while the region has registered none
 */
public record Figures(
        String township,
        String queryVersion,
        Instant from,
        Instant until,
        int calls,
        int closed,
        int overdue,
        int rework,
        int rated,
        int satisfied,
        int cases,
        int officersQualified,
        @Nullable Integer officersRequired,
        @Nullable Integer trainings) {

    /** Share of satisfied callers, 0 to 1; null when nobody was asked. */
    public @Nullable Double satisfactionRate() {
        return rated == 0 ? null : (double) satisfied / rated;
    }

    /** In words, as forms and documents show them. */
    public String inWords(String townshipName) {
        Double rate = satisfactionRate();
        return Texts.kept(
                "powerreturn.figures",
                townshipName,
                calls,
                closed,
                overdue,
                rework,
                rate == null ? Texts.kept("powerreturn.not-rated") : Math.round(rate * 100) + "%",
                cases,
                officersQualified,
                required(),
                held());
    }

    /** The officers required as papers show them; never a number nobody entered. */
    public String required() {
        return registered(officersRequired);
    }

    /** The trainings as papers show them. */
    public String held() {
        return registered(trainings);
    }

    private static String registered(@Nullable Integer number) {
        return number == null ? Texts.kept("powerreturn.not-registered") : String.valueOf(number);
    }
}
