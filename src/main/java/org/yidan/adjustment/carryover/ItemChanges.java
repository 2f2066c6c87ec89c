package org.yidan.adjustment.carryover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.organization.Organization;

/**
 * Says what a change of the list means for one open item. It is asked per item because the township decides: a power given back
 * by one township changes nothing in the others.
 */
@Component
class ItemChanges {

    private final ResponsibleUnits responsible;
    private final Organization organization;

    ItemChanges(ResponsibleUnits responsible, Organization organization) {
        this.responsible = responsible;
        this.organization = organization;
    }

    /** What changes for the item, and the unit the new version names (null where it has none). */
    record ItemChange(ChangeKind kind, @Nullable String newUnit) {}

    /** The change of a matter that stood on the list before. */
    ItemChange of(OpenItem item, ListChange change, String region, LocalDate day) {
        MatterTerms after = change.after();
        MatterTerms before = change.before();
        if (after == null || before == null) {
            return new ItemChange(ChangeKind.REMOVED, null);
        }
        MatterEntry was = entry(before, region, day);
        MatterEntry becomes = entry(after, region, day);
        String oldLead = responsible.of(was, item.township()).leadUnit();
        String newLead = responsible.of(becomes, item.township()).leadUnit();
        String owner = item.ownerUnit() == null ? oldLead : item.ownerUnit();
        return new ItemChange(kind(was, becomes, item, new Units(owner, oldLead, newLead)), newLead);
    }

    private record Units(String owner, String oldLead, String newLead) {

        /** Somebody whom the list did not make the lead, such as the unit a ruling named, stays what he is. */
        boolean ownerReplaced() {
            return owner.equals(oldLead) && !owner.equals(newLead);
        }
    }

    private ChangeKind kind(MatterEntry was, MatterEntry becomes, OpenItem item, Units units) {
        boolean townshipLoses = organization.isTownshipLevel(units.owner())
                && !units.owner().equals(units.newLead())
                && returned(was, becomes, item.township());
        if (townshipLoses) {
            return ChangeKind.RETURNED;
        }
        if (units.ownerReplaced()) {
            return ChangeKind.LEAD;
        }
        boolean limits = was.acceptHours() != becomes.acceptHours() || was.handleDays() != becomes.handleDays();
        return limits ? ChangeKind.LIMIT : ChangeKind.TEXT;
    }

    private static boolean returned(MatterEntry was, MatterEntry becomes, @Nullable String township) {
        boolean takenBack =
                becomes.listCategory() == ListCategory.TAKEN_BACK && was.listCategory() != ListCategory.TAKEN_BACK;
        boolean noLongerDelegated = was.delegated() && !becomes.delegated();
        boolean noLongerHere = township != null && was.applicableIn(township) && !becomes.applicableIn(township);
        return takenBack || noLongerDelegated || noLongerHere;
    }

    private static MatterEntry entry(MatterTerms terms, String region, LocalDate day) {
        return new MatterEntry(0, region, "", day, null, terms);
    }
}
