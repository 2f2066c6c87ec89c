package org.yidan.catalog.drafting;

import java.time.LocalDate;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** A draft of the list may not be changed, taken a step further or published like this. */
public class DraftRefused extends DomainException {

    private DraftRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static DraftRefused unknown(long id) {
        return new DraftRefused(Kind.NOT_FOUND, "catalog.draft-unknown", String.valueOf(id));
    }

    static DraftRefused notIn(Draft draft, DraftState needed) {
        return new DraftRefused(
                Kind.CONFLICT, "catalog.draft-not-in-state", draft.title(), name(draft.state()), name(needed));
    }

    static DraftRefused ended(Draft draft) {
        return new DraftRefused(Kind.CONFLICT, "catalog.draft-ended", draft.title(), name(draft.state()));
    }

    static DraftRefused sameHands(String userId) {
        return new DraftRefused(Kind.FORBIDDEN, "catalog.draft-same-hands", userId);
    }

    static DraftRefused empty(Draft draft) {
        return new DraftRefused(Kind.CONFLICT, "catalog.draft-empty", draft.title());
    }

    static DraftRefused dayPast(LocalDate day) {
        return new DraftRefused(Kind.INVALID, "catalog.draft-day-past", day.toString());
    }

    static DraftRefused notAWorkingDay(LocalDate day, LocalDate next) {
        return new DraftRefused(Kind.INVALID, "catalog.draft-not-a-working-day", day.toString(), next.toString());
    }

    static DraftRefused outdated(String code, String name, LocalDate day) {
        return new DraftRefused(Kind.CONFLICT, "catalog.draft-outdated", code, name, day.toString());
    }

    static DraftRefused guideMissing(String code) {
        return new DraftRefused(Kind.CONFLICT, "catalog.draft-guide-missing", code);
    }

    static DraftRefused basisNotInForce(String code, String citations, LocalDate day) {
        return new DraftRefused(Kind.CONFLICT, "catalog.draft-basis-not-in-force", code, citations, day.toString());
    }

    static DraftRefused anotherMatter(String code, String name) {
        return new DraftRefused(Kind.CONFLICT, "catalog.draft-another-matter", code, name);
    }

    static DraftRefused termsFaulty(String code, String field) {
        return new DraftRefused(Kind.INVALID, "catalog.draft-terms-faulty", code, Texts.of("catalog.term-" + field));
    }

    static DraftRefused fieldFaulty(String field) {
        return new DraftRefused(Kind.INVALID, "catalog.draft-field-faulty", Texts.of("catalog.draft-field-" + field));
    }

    private static String name(DraftState state) {
        return Texts.of("catalog.draft-state-" + state);
    }
}
