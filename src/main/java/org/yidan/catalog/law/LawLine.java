package org.yidan.catalog.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or article as it counts now.
 *
 * @param inForceFrom null where not recorded
 * @param matters how many matters of the lists of the reader's regions in force, or to come, rest on it
 * @param entry its latest entry of the register; null where the list cites it and nobody has entered it
 */
public record LawLine(
        String law,
        @Nullable String article,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate repealedOn,
        List<String> replacedBy,
        int matters,
        @Nullable Long entry) {}
