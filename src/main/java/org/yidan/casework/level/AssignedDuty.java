package org.yidan.casework.level;

import org.jspecify.annotations.Nullable;
import org.yidan.casework.PinnedCaseMatter;

/**
 * What was sent to the township, and by whom.
 *
 * @param region six-digit code
 * @param sender code of the unit that sent the work
 * @param title what the case or call is about
 * @param matter the entry of the list it is bound to, or null outside the list
 * @param urgency label of the urgency
 * @param duty the duty as the pinned version of the list words it; empty when it words none
 */
public record AssignedDuty(
        String region,
        String sender,
        String title,
        @Nullable PinnedCaseMatter matter,
        String urgency,
        @Nullable String place,
        String duty) {}
