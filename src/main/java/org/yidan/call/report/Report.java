package org.yidan.call.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was reported: facts as entered, by whom they came in, and why there is no photo if there is none. */
public record Report(
        String title,
        String description,
        String source,
        Instant occurredAt,
        @Nullable Instant foundAt,
        @Nullable String hotlineNo,
        @Nullable String relatedCall,
        @Nullable String noFileReason) {}
