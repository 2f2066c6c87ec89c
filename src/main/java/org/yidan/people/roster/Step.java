package org.yidan.people.roster;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.shared.Texts;

/**
 * One difference between what was sent and what is there, and how it is carried out.
 *
 * @param place the line of the file, if it has one
 * @param who the person or unit, in words
 * @param what is done, in words
 * @param leaves open work that stays behind, in words
 * @param makes the unit or person that is new by it
 * @param needs units and people without which it cannot be done; where one of them does not come, that alone is said
 */
record Step(
        Kind kind,
        String place,
        String who,
        String what,
        List<String> leaves,
        Consumer<Because> act,
        @Nullable String makes,
        Set<String> needs) {

    /** Whether it is in the file only, in both, or not in the file any more. */
    enum Kind {
        NEW,
        CHANGED,
        GONE
    }

    static Step of(Kind kind, String place, String who, String what, Consumer<Because> act) {
        return of(kind, place, who, what, List.of(), act);
    }

    static Step of(Kind kind, String place, String who, String what, List<String> leaves, Consumer<Because> act) {
        return new Step(kind, place, who, what, leaves, act, null, Set.of());
    }

    Step making(String one) {
        return new Step(kind, place, who, what, leaves, act, one, needs);
    }

    Step needing(String... others) {
        return new Step(kind, place, who, what, leaves, act, makes, Set.copyOf(List.of(others)));
    }

    /** Words of the bundle {@code organization}; what is not said is left out. */
    static String words(String key, Object... arguments) {
        return Texts.of("organization.roster." + key, arguments);
    }
}
