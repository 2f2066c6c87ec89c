package org.yidan.adjustment.proposal;

import java.util.Objects;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.MatterTerms;

/** Which track a proposal may take: the difference decides, not the clerk (RULES D2). */
public final class TrackRules {

    private TrackRules() {}

    /** Whether no unit's duty, limit or competence changes, so that the short track is allowed. */
    public static boolean mayBeShort(Proposal proposal) {
        return proposal.items().stream().allMatch(TrackRules::touchesNobody);
    }

    private static boolean touchesNobody(ProposedItem item) {
        MatterTerms before = item.before();
        MatterTerms after = item.after();
        return before != null && after != null && sameUnits(before, after) && sameDuties(before, after);
    }

    private static boolean sameUnits(MatterTerms before, MatterTerms after) {
        return before.leadUnitType().equals(after.leadUnitType())
                && before.coopUnitTypes().equals(after.coopUnitTypes())
                && Objects.equals(before.delegatedFrom(), after.delegatedFrom())
                && before.exceptions().equals(after.exceptions())
                && before.regionScope() == after.regionScope()
                && before.listCategory() == after.listCategory()
                && before.joint() == after.joint();
    }

    private static boolean sameDuties(MatterTerms before, MatterTerms after) {
        return before.leadDuty().equals(after.leadDuty())
                && before.townshipDuty().equals(after.townshipDuty())
                && before.urgencyDefault().equals(after.urgencyDefault())
                && before.acceptHours() == after.acceptHours()
                && before.handleDays() == after.handleDays();
    }
}
