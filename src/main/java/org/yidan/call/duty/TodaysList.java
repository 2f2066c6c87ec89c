package org.yidan.call.duty;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;

/**
 * The list of today beside the one a call is bound to. A call keeps its version (RULES 6.1), but what the list has
 * taken back from a township meanwhile never goes there any more, whatever route the call takes.
 */
@Component
class TodaysList {

    private final MatterCatalog catalog;
    private final OfficeClock clock;

    TodaysList(MatterCatalog catalog, OfficeClock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Whether the list still lets units of the township (nine-digit code) act in the matter of this entry. */
    boolean leavesToTownship(MatterEntry bound, String township) {
        return find(bound).filter(now -> !takenBack(bound, now, township)).isPresent();
    }

    /** Whether the list still has the matter, but has taken it back from the township since. */
    boolean tookBack(MatterEntry bound, String township) {
        return find(bound).filter(now -> takenBack(bound, now, township)).isPresent();
    }

    /** Today's entry of the same matter; the bound one when the list no longer has the matter. */
    MatterEntry entryFor(MatterEntry bound) {
        return find(bound).orElse(bound);
    }

    private Optional<MatterEntry> find(MatterEntry bound) {
        return catalog.find(bound.code(), bound.region(), clock.today());
    }

    private static boolean takenBack(MatterEntry bound, MatterEntry now, String township) {
        return now.listCategory() == ListCategory.TAKEN_BACK
                || !now.applicableIn(township)
                || (bound.delegated() && !now.delegated());
    }
}
