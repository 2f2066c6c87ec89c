package org.yidan.catalog.drafting;

import java.time.LocalDate;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The refusals of drafts: one may not be changed, taken a step further or published like this. */
final class DraftRefused {

    private DraftRefused() {}

    static Refused unknown(long id) {
        return Refused.missing("catalog.draft-unknown", String.valueOf(id));
    }

    static Refused notIn(Draft draft, DraftState needed) {
        return Refused.conflict("catalog.draft-not-in-state", draft.title(), name(draft.state()), name(needed));
    }

    static Refused ended(Draft draft) {
        return Refused.conflict("catalog.draft-ended", draft.title(), name(draft.state()));
    }

    static Refused sameHands(String userId) {
        return Refused.forbidden("catalog.draft-same-hands", userId);
    }

    static Refused empty(Draft draft) {
        return Refused.conflict("catalog.draft-empty", draft.title());
    }

    static Refused dayPast(LocalDate day) {
        return Refused.invalid("catalog.draft-day-past", day.toString());
    }

    static Refused notAWorkingDay(LocalDate day, LocalDate next) {
        return Refused.invalid("catalog.draft-not-a-working-day", day.toString(), next.toString());
    }

    static Refused outdated(String code, String name, LocalDate day) {
        return Refused.conflict("catalog.draft-outdated", code, name, day.toString());
    }

    static Refused guideMissing(String code) {
        return Refused.conflict("catalog.draft-guide-missing", code);
    }

    static Refused basisNotInForce(String code, String citations, LocalDate day) {
        return Refused.conflict("catalog.draft-basis-not-in-force", code, citations, day.toString());
    }

    static Refused anotherMatter(String code, String name) {
        return Refused.conflict("catalog.draft-another-matter", code, name);
    }

    static Refused termsFaulty(String code, String field) {
        return Refused.invalid("catalog.draft-terms-faulty", code, Texts.of("catalog.term-" + field));
    }

    static Refused fieldFaulty(String field) {
        return Refused.invalid("catalog.draft-field-faulty", Texts.of("catalog.draft-field-" + field));
    }

    private static String name(DraftState state) {
        return Texts.of("catalog.draft-state-" + state);
    }
}
