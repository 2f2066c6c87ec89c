package org.yidan.catalog.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a law or an article.
 *
 * @param article null when the whole law is meant
 * @param replacedBy the citations that follow it, 《law》第…条
 * @param source number or address of the document that says so
 * @param follows the entry that this one corrects; null for a first one
 */
public record NewLaw(
        @Nullable String law,
        @Nullable String article,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate repealedOn,
        @Nullable String replacedBy,
        @Nullable String source,
        @Nullable Long follows) {

    public NewLaw {
        law = stripped(law);
        law = law == null ? null : stripped(law.replaceAll("[《》]", ""));
        article = stripped(article);
        replacedBy = stripped(replacedBy);
        source = stripped(source);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
