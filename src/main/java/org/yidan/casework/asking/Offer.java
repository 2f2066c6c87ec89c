package org.yidan.casework.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked for, in words for the reader (of the current request's language).
 *
 * @param title what it is, two to eight characters: 申请延期
 * @param rule the rule with its basis: when it is allowed, how often, how far
 * @param decision who decides and until when
 * @param window how much time or how many times are left now, null when nothing limits it
 * @param impossible why it is not possible now and what to do instead; null when it may be asked
 * @param elsewhere where it is done when not by these fields, for example in the form of the task; null when here
 * @param fields what is to be filled in; empty when {@code impossible} or {@code elsewhere}
 */
public record Offer(
        String title,
        String rule,
        String decision,
        @Nullable String window,
        @Nullable String impossible,
        @Nullable String elsewhere,
        List<AskField> fields) {

    public Offer {
        fields = List.copyOf(fields);
    }

    /** An offer that is open, with these fields. */
    public static Offer open(
            String title, String rule, String decision, @Nullable String window, List<AskField> fields) {
        return new Offer(title, rule, decision, window, null, null, fields);
    }

    /** The same offer, greyed, with the reason. */
    public Offer impossibleBecause(String reason) {
        return new Offer(title, rule, decision, window, reason, null, List.of());
    }

    /** The same offer, done at another place. */
    public Offer doneAt(String place) {
        return new Offer(title, rule, decision, window, null, place, List.of());
    }
}
