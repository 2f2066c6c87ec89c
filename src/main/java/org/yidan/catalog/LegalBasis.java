package org.yidan.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of a law on which matters rest, with its own life.
 *
 * @param article 第…条, or null where the list cites the whole law
 * @param inForceFrom null where not recorded: in force before the list began
 * @param repealedOn the first day on which it is no longer law
 * @param replacedBy the citations that follow it
 */
public record LegalBasis(
        String law,
        @Nullable String article,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate repealedOn,
        List<String> replacedBy) {

    /** The citation: 《law》 and article. */
    public String citation() {
        return "《" + law + "》" + (article == null ? "" : article);
    }

    /** Whether it is law on that day, as far as recorded. */
    public boolean inForceOn(LocalDate day) {
        return (inForceFrom == null || !day.isBefore(inForceFrom)) && (repealedOn == null || day.isBefore(repealedOn));
    }
}
