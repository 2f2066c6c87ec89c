package org.yidan.organization.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/** From which day until which, in the words the book of changes keeps. */
public final class Spans {

    private Spans() {}

    /** From the first to the last day; without a last one for good. */
    public static String of(LocalDate from, @Nullable LocalDate to) {
        return to == null ? Texts.kept("organization.span-open", from) : Texts.kept("organization.span", from, to);
    }

    static String until(LocalDate last) {
        return Texts.kept("organization.span-until", last);
    }
}
