package org.yidan.catalog.drafting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/** Puts the changes of a draft upon terms that others have changed meanwhile, field by field. */
final class Rebase {

    private Rebase() {}

    /**
     * The terms as they are now with what the draft changed; null where the draft takes the matter off the list. Where either side
     * has no terms to compare, the draft's stand as they are.
     */
    static @Nullable MatterTerms onto(
            @Nullable MatterTerms now, @Nullable MatterTerms before, @Nullable MatterTerms after) {
        if (now == null || before == null || after == null) {
            return after;
        }
        return new MatterTerms(
                after.code(),
                mine(now.name(), before.name(), after.name()),
                after.domain(),
                mine(now.leadUnitType(), before.leadUnitType(), after.leadUnitType()),
                mine(now.coopUnitTypes(), before.coopUnitTypes(), after.coopUnitTypes()),
                mine(now.leadDuty(), before.leadDuty(), after.leadDuty()),
                mine(now.townshipDuty(), before.townshipDuty(), after.townshipDuty()),
                mine(now.legalBasis(), before.legalBasis(), after.legalBasis()),
                perhaps(now.delegatedFrom(), before.delegatedFrom(), after.delegatedFrom()),
                mine(now.joint(), before.joint(), after.joint()),
                mine(now.urgencyDefault(), before.urgencyDefault(), after.urgencyDefault()),
                mine(now.acceptHours(), before.acceptHours(), after.acceptHours()),
                mine(now.handleDays(), before.handleDays(), after.handleDays()),
                mine(now.guideSteps(), before.guideSteps(), after.guideSteps()),
                mine(now.regionScope(), before.regionScope(), after.regionScope()),
                mine(now.listCategory(), before.listCategory(), after.listCategory()),
                mine(now.exceptions(), before.exceptions(), after.exceptions()),
                mine(now.verified(), before.verified(), after.verified()),
                perhaps(now.delegationRef(), before.delegationRef(), after.delegationRef()),
                perhaps(now.sanDingRef(), before.sanDingRef(), after.sanDingRef()));
    }

    private static @Nullable String perhaps(@Nullable String now, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? now : after;
    }

    private static <T> T mine(T now, T before, T after) {
        return before.equals(after) ? now : after;
    }
}
