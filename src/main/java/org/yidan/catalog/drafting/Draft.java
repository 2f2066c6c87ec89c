package org.yidan.catalog.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a region's list as it is now.
 *
 * @param editor who opened it
 * @param editors all who ever changed it; none of them may review, approve or publish it
 * @param minutesNo number of the minutes that approved it
 * @param versionNo the version it became
 * @param changes by code
 */
public record Draft(
        long id,
        String region,
        String title,
        DraftGround ground,
        LocalDate effectiveFrom,
        DraftState state,
        String editor,
        Set<String> editors,
        @Nullable String reviewer,
        @Nullable String approvedBy,
        @Nullable String minutesNo,
        @Nullable String publisher,
        @Nullable String versionNo,
        List<ListChange> changes) {

    /** The codes of the matters it changes. */
    public List<String> codes() {
        return changes.stream().map(ListChange::code).toList();
    }
}
