package org.yidan.audit.export;

import org.jspecify.annotations.Nullable;
import org.yidan.shared.personal.PersonalData;

/**
 * How an export names persons: not at all, or by pseudonyms that hold within this one export only. They are keyed: who has the
 * office's data key and the number of the export can make the pseudonym of a person again, nobody else.
 */
record Persons(PersonalData personal, String export, boolean named) {

    private static final int LENGTH = 16;
    private static final String SYSTEM = "SYSTEM";

    @Nullable
    String of(@Nullable String user) {
        if (user == null || !named || user.equals(SYSTEM)) {
            return named ? user : null;
        }
        return "P-" + personal.digest(export + "\u0000" + user).substring(0, LENGTH);
    }
}
