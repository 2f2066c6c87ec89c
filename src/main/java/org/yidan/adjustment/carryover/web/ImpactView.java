package org.yidan.adjustment.carryover.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.carryover.CarryOverReport.ItemFilter;
import org.yidan.adjustment.carryover.CarryOverRun;

/** What the page of an impact run shows. */
record ImpactView(
        CarryOverRun run,
        List<CountLine> counts,
        List<Line> lines,
        ItemFilter filter,
        Paging paging,
        boolean mayChoose) {

    /** A number of items, with the filter that shows them. */
    record CountLine(String treatment, String treatmentName, String state, String stateName, long count) {}

    /** Which page of how many. */
    record Paging(int number, int pages, long total) {}

    /**
     * One item in words.
     *
     * @param href its own page
     * @param allowed names of the treatments it may be given
     */
    record Line(
            String key,
            String href,
            String matter,
            String township,
            String stage,
            String change,
            String owner,
            String newUnit,
            @Nullable Instant due,
            int percentUsed,
            @Nullable Long oldEntry,
            @Nullable Long newEntry,
            String fallback,
            String treatment,
            String reason,
            String decidedBy,
            String stateCode,
            String state,
            String result,
            Instant changedAt,
            String allowed) {

        /** Whether its treatment may still be chosen. */
        public boolean open() {
            return stateCode.equals("PENDING") || stateCode.equals("FAILED");
        }
    }
}
