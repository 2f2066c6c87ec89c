package org.yidan.catalog.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the law register with the word of whoever checked it.
 *
 * @param article null when the whole law is meant
 * @param follows the entry that this one corrects
 * @param passed null while nobody has checked it
 */
public record LawEntry(
        long id,
        String law,
        @Nullable String article,
        LocalDate inForceFrom,
        @Nullable LocalDate repealedOn,
        @Nullable String replacedBy,
        String source,
        @Nullable Long follows,
        String enteredBy,
        Instant enteredAt,
        @Nullable Boolean passed,
        @Nullable String note,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt) {

    /** 《law》 and article. */
    public String citation() {
        return "《" + law + "》" + (article == null ? "" : article);
    }

    /** Whether it waits for the second person. */
    public boolean waiting() {
        return passed == null;
    }
}
