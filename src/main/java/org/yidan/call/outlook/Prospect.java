package org.yidan.call.outlook;

import org.jspecify.annotations.Nullable;
import org.yidan.call.Direction;
import org.yidan.call.Urgency;

/**
 * A call that is not sent yet, as far as the form knows it.
 *
 * @param township nine-digit code of the place; null while none is chosen
 * @param matterCode null for a call outside the list
 * @param reported the urgency chosen; null for the list's own
 */
public record Prospect(
        String region,
        @Nullable String township,
        Direction direction,
        @Nullable String matterCode,
        @Nullable String station,
        @Nullable Urgency reported,
        boolean peopleAtRisk) {}
