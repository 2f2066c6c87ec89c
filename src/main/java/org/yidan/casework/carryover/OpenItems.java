package org.yidan.casework.carryover;

import java.util.List;
import java.util.Set;

/** A module's open items, for the carry-over of a new version of the list; each module with open items implements it. */
public interface OpenItems {

    /** The open items of the region that rest on one of these matters. */
    List<OpenItem> touchedBy(String region, Set<String> matterCodes);

    /** Whether this module keeps the item. */
    default boolean keeps(OpenItem item) {
        return touchedBy(item.businessKey().split("-")[1], Set.of(item.matterCode())).stream()
                .anyMatch(own -> own.businessKey().equals(item.businessKey()));
    }

    /**
     * Treats one item in the running transaction; idempotent for the same run. Refuses with {@link OpenItemMoved} when the item
     * is no longer as it was listed, so that it is looked at anew.
     */
    void carryOver(OpenItem item, CarryOverTreatment treatment, CarryOver order);
}
