package org.yidan.powerreturn;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A return to be opened.
 *
 * @param townships nine-digit codes; empty for every township where the matter applies
 * @param applicant the township that asks, or null when none does
 * @param explanation 50 to 4000 characters when a township asks
 * @param partyMinutesNo minutes of the township's party committee
 * @param partialText the part of the matter that is meant, in words
 * @param upperDocNo number of the superior's document
 * @param originKey what told it (assessment period, law and day), for the record
 * @param actor user id or the system's mark
 */
public record NewReturn(
        ReturnOrigin origin,
        String region,
        String matterCode,
        Set<String> townships,
        @Nullable String applicant,
        List<ReasonCode> reasons,
        String explanation,
        @Nullable String partyMinutesNo,
        @Nullable String partialText,
        @Nullable String supportWanted,
        @Nullable String upperDocNo,
        @Nullable String originKey,
        String actor) {

    public NewReturn {
        townships = Set.copyOf(townships);
        reasons = List.copyOf(reasons);
    }

    /** A return nobody applied for: told by the system for a reason outside the township. */
    public static NewReturn bySystem(
            ReturnOrigin origin,
            String region,
            String matterCode,
            Set<String> townships,
            ReasonCode reason,
            String explanation,
            String originKey) {
        return new NewReturn(
                origin,
                region,
                matterCode,
                townships,
                null,
                List.of(reason),
                explanation,
                null,
                null,
                null,
                null,
                originKey,
                "SYSTEM");
    }
}
