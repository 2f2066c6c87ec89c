package org.yidan.casework.carryover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, case or handover that is open.
 *
 * @param ownerUnit the unit responsible for it now
 * @param due end of its whole limit, or null while none runs
 * @param percentUsed how much of that limit is used up, 0 to 100 and more when it is over
 * @param entryId the entry of the list it is bound to, or null when its module does not say
 */
public record OpenItem(
        String businessKey,
        CarryOverStage stage,
        String matterCode,
        @Nullable String township,
        @Nullable String ownerUnit,
        @Nullable Instant due,
        int percentUsed,
        @Nullable Long entryId) {

    /** An item whose module does not say to which entry it is bound. */
    public OpenItem(
            String businessKey,
            CarryOverStage stage,
            String matterCode,
            @Nullable String township,
            @Nullable String ownerUnit,
            @Nullable Instant due,
            int percentUsed) {
        this(businessKey, stage, matterCode, township, ownerUnit, due, percentUsed, null);
    }
}
