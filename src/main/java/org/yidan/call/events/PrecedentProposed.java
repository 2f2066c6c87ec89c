package org.yidan.call.events;

import org.jspecify.annotations.Nullable;

/**
 * A ruling found the list ambiguous: it is to be followed from now on and made part of the list (RULES 1.4); idempotent
 * by the ruling's number.
 *
 * @param matterCode the matter ruled on, null outside the list
 * @param leadAfter code of the unit that is responsible by the ruling
 */
public record PrecedentProposed(
        String rulingNo, String callNo, String region, @Nullable String matterCode, String leadAfter) {}
