package org.yidan.call.duty;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
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

    private final Function<MatterEntry, Optional<MatterEntry>> list;

    @Autowired
    TodaysList(MatterCatalog catalog, OfficeClock clock) {
        this(bound -> catalog.find(bound.code(), bound.region(), clock.today()));
    }

    /** A list that is in force in nobody's eyes but those of who asks: the entry of each matter it has. */
    TodaysList(Function<MatterEntry, Optional<MatterEntry>> list) {
        this.list = list;
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
        return list.apply(bound);
    }

    private static boolean takenBack(MatterEntry bound, MatterEntry now, String township) {
        return now.listCategory() == ListCategory.TAKEN_BACK
                || !now.applicableIn(township)
                || (bound.delegated() && !now.delegated());
    }
}
