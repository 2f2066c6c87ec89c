package org.yidan.catalog.sheet;

import java.util.List;
import org.yidan.catalog.MatterTerms;

/**
 * What a list file says.
 *
 * @param matters the rows without fault, in the order of the file
 * @param faults the first faults, at most a thousand
 * @param faultCount how many there are in all; with any, nothing may be taken over
 */
public record SheetReading(List<MatterTerms> matters, List<RowFault> faults, int faultCount) {

    static SheetReading refused(RowFault fault) {
        return new SheetReading(List.of(), List.of(fault), 1);
    }
}
