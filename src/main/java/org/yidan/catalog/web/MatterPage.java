package org.yidan.catalog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterFilter;

/**
 * A page of matters and the question it answers.
 *
 * @param page from 0
 * @param sample whether the list is demonstration material
 */
record MatterPage(
        List<MatterSummary> content,
        int page,
        int size,
        long totalElements,
        int totalPages,
        String region,
        LocalDate asOf,
        @Nullable Instant knownAt,
        boolean sample) {

    static MatterPage of(
            List<MatterSummary> content, int page, int size, long total, MatterFilter filter, boolean sample) {
        int pages = (int) ((total + size - 1) / size);
        return new MatterPage(
                content, page, size, total, pages, filter.region(), filter.day(), filter.knownAt(), sample);
    }
}
