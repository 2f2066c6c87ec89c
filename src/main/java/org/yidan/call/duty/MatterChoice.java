package org.yidan.call.duty;

import org.jspecify.annotations.Nullable;

/** What the caller or the dispatcher says the matter is: a code, or outside the list and why, or nothing yet. */
public record MatterChoice(@Nullable String code, boolean unlisted, @Nullable String unlistedReason) {

    /** A matter of the list. */
    public static MatterChoice listed(String code) {
        return new MatterChoice(code, false, null);
    }

    /** Outside the list, for this reason. */
    public static MatterChoice outsideTheList(@Nullable String reason) {
        return new MatterChoice(null, true, reason);
    }
}
