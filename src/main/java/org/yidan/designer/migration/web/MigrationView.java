package org.yidan.designer.migration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.migration.MigrationItem;
import org.yidan.designer.migration.MigrationRun;
import org.yidan.designer.migration.ModelElement;

/**
 * What the page of a migration shows.
 *
 * @param mappings where each element of the old version goes to
 * @param fresh steps of the new version that nothing goes to
 * @param mayDesign whether the user may change and propose it
 * @param mayConfirm whether he may be the second person
 */
record MigrationView(
        MigrationRun run,
        List<Count> counts,
        long total,
        List<Mapping> mappings,
        List<ModelElement> fresh,
        List<Line> lines,
        Paging paging,
        boolean mayDesign,
        boolean mayConfirm) {

    /** How many cases are in a state. */
    record Count(String state, String name, long count) {}

    /**
     * An element of the old version.
     *
     * @param target where it goes to; null when nowhere
     * @param options the elements of the new version of its type
     */
    record Mapping(ModelElement source, @Nullable String target, boolean renewed, List<ModelElement> options) {

        /** Whether cases that wait here would be left behind. */
        public boolean lost() {
            return target == null && source.waiting() > 0;
        }
    }

    /** One case. */
    record Line(
            String caseNo,
            MigrationItem.State state,
            String stateName,
            List<String> steps,
            List<String> predicted,
            List<String> result) {}

    /** The page at hand, from 0. */
    record Paging(@Nullable String state, int number, int pages) {}
}
