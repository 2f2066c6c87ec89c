package org.yidan.call.outside;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yidan.call.CallOutcome;
import org.yidan.shared.Texts;

/**
 * What people outside may know of a call.
 *
 * @param matterCode null while the call is not matched or when its matter is not in the list
 * @param address as the caller gave it: for who filed the call only, never on a public page
 * @param township name of the township the place lies in
 * @param unit name of the unit that has the call now, null before it is dispatched
 * @param expectedAt until when it is to be handled (UTC), null before it is dispatched
 * @param outcome null while it is open
 * @param updatedAt the last act people outside may know of (UTC)
 */
public record PublicCall(
        String callNo,
        String region,
        @Nullable String matterCode,
        @Nullable String matterName,
        String address,
        @Nullable Double lat,
        @Nullable Double lng,
        @Nullable String township,
        @Nullable String unit,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        @Nullable CallOutcome outcome) {

    public boolean open() {
        return outcome == null;
    }

    /** Where it stands in a sentence, in the reader's language. */
    public String standing() {
        if (outcome == null) {
            return Texts.of(unit == null ? "call.outside-waiting" : "call.outside-at-unit", String.valueOf(unit));
        }
        return Texts.of("call.outside-outcome-" + outcome.name().toLowerCase(Locale.ROOT));
    }
}
