package org.yidan.enforcement.penalty;

import java.util.Locale;
import org.yidan.shared.Texts;

/** Names of codes as staff read them in refusals and documents. */
public final class PenaltyTexts {

    private PenaltyTexts() {}

    /** The name of a state, a kind of decision, a measure and so on; the texts are {@code enforcement.<type>.<name>}. */
    public static String of(Enum<?> code) {
        return Texts.kept(
                "enforcement." + code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + code.name());
    }
}
