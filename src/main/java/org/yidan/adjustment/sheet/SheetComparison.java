package org.yidan.adjustment.sheet;

import java.util.List;
import org.yidan.adjustment.ProposedItem;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;
import org.yidan.catalog.sheet.RowFault;

/**
 * What a changed sheet would change of the list in force today.
 *
 * @param items none when there is a fault
 * @param matters the same in words
 * @param faults the first faults, at most a thousand of {@code faultCount}
 * @param handsDown whether a township would get a power, which needs means, a written acceptance and the province
 */
public record SheetComparison(
        List<ProposedItem> items, List<MatterWords> matters, List<RowFault> faults, int faultCount, boolean handsDown) {

    /** How many matters are added, changed or removed. */
    public long count(String kind) {
        return matters.stream().filter(matter -> matter.kind().equals(kind)).count();
    }

    /** Whether it can be proposed. */
    public boolean proposable() {
        return faultCount == 0 && !items.isEmpty();
    }
}
