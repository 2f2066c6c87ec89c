package org.yidan.casework.documents;

import org.jspecify.annotations.Nullable;

/** The number of a document, with year and running number of the form where its unit numbers it. */
public record DocumentNumber(String text, @Nullable Integer year, @Nullable Integer running) {

    static DocumentNumber of(String unitName, int year, int running) {
        return new DocumentNumber(unitName + "〔" + year + "〕" + running + "号", year, running);
    }

    /** A number the document has from elsewhere, as a dispatch has its own. */
    static DocumentNumber own(String text) {
        return new DocumentNumber(text, null, null);
    }
}
