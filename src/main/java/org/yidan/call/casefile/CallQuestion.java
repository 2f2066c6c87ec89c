package org.yidan.call.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the calls.
 *
 * @param q part of the number, title, matter or address
 * @param status {@code OPEN}, {@code CLOSED} or null for both
 * @param outcome code of an outcome, or null for any
 * @param page from 0
 */
public record CallQuestion(
        @Nullable String q, @Nullable String status, @Nullable String outcome, @Nullable Integer page) {

    private static final int LAST_PAGE = 500;

    int pageNumber() {
        return page == null ? 0 : Math.max(0, Math.min(page, LAST_PAGE));
    }
}
