package org.yidan.catalog.sheet;

import java.util.List;
import java.util.Map;
import org.yidan.catalog.MatterTerms;

/**
 * What a list file says.
 *
 * @param matters the rows without fault, in the order of the file
 * @param rows the row of each code, as a spreadsheet counts
 * @param faults the first faults, at most a thousand
 * @param faultCount how many there are in all; with any, nothing may be taken over
 */
public record SheetReading(
        List<MatterTerms> matters, Map<String, Integer> rows, List<RowFault> faults, int faultCount) {

    static SheetReading refused(RowFault fault) {
        return new SheetReading(List.of(), Map.of(), List.of(fault), 1);
    }
}
