package org.yidan.catalog.drafting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/**
 * One matter of a draft.
 *
 * @param before what stood on the list for the first day when the change was made; null for an addition
 * @param after what shall stand there; null for a removal
 * @param heldUntil the day of the next known change of the matter, until which this one will hold; null when none is known
 */
public record ListChange(
        String code, @Nullable MatterTerms before, @Nullable MatterTerms after, @Nullable LocalDate heldUntil) {

    /** Name of the matter, the new one where it changes. */
    public String name() {
        MatterTerms named = after == null ? before : after;
        return named == null ? code : named.name();
    }

    boolean changesNothing() {
        return Objects.equals(before, after);
    }

    /** The terms put on the list, none for a removal. */
    Stream<MatterTerms> put() {
        return Stream.ofNullable(after);
    }

    boolean sameBaseAs(ListChange other) {
        return Objects.equals(before, other.before) && Objects.equals(heldUntil, other.heldUntil);
    }
}
