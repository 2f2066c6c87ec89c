package org.yidan.evaluation.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/**
 * What is counted, as its file says it ({@code evaluation/measures/<id>.sql}).
 *
 * @param version of the definition; a frozen figure keeps it
 * @param source the paragraph it rests on
 * @param windows which rows belong to a period; a row belongs to one of them at most
 * @param denominator which of them are counted; null where there is nothing to divide by
 * @param excluded which of these are left out
 */
public record Measure(
        String id,
        String chinese,
        String english,
        int version,
        String source,
        FactTable counts,
        List<Window> windows,
        @Nullable String denominator,
        String numerator,
        String excluded) {

    /** Whether it is a share and not a mere count. */
    public boolean isRate() {
        return denominator != null;
    }

    /** Its name in the language of the reader. */
    public String label() {
        return Texts.inEnglish() ? english : chinese;
    }

    /** 0 for a row that is not counted, 1 excluded, 2 in the denominator alone, 3 in the numerator. */
    String mark() {
        return "case when not coalesce(%s, false) then 0 when %s then 1 when %s then 3 else 2 end"
                .formatted(denominator == null ? numerator : denominator, excluded, numerator);
    }

    String condition(Part part) {
        int mark =
                switch (part) {
                    case EXCLUDED -> 1;
                    case REST -> 2;
                    case NUMERATOR -> 3;
                };
        return mark() + " = " + mark;
    }
}
