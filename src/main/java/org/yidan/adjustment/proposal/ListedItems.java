package org.yidan.adjustment.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;

/** How the matters of a proposal stand on the list that is in force today. */
@Component
class ListedItems {

    private final MatterCatalog catalog;
    private final OfficeClock clock;

    ListedItems(MatterCatalog catalog, OfficeClock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The item with the terms its matter has now; an added one has none. */
    ProposedItem asItStands(NewProposal asked, ProposedItem item) {
        String code = item.matterCode();
        if (asked.type() == AdjustmentType.ADD || code == null) {
            return new ProposedItem(null, null, item.change());
        }
        if (asked.type() == AdjustmentType.BATCH) {
            return item.standing(catalog.find(code, asked.region(), clock.today())
                    .map(MatterEntry::terms)
                    .orElse(null));
        }
        return item.standing(
                catalog.inForce(code, asked.region(), clock.today()).terms());
    }

    /** The matter of a proposal about a single one; empty for several, or one that is not listed. */
    Optional<MatterEntry> only(NewProposal asked, List<ProposedItem> items) {
        return items.size() != 1
                ? Optional.empty()
                : Optional.ofNullable(items.get(0).matterCode())
                        .flatMap(code -> catalog.find(code, asked.region(), clock.today()));
    }
}
