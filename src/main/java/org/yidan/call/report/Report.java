package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was reported: facts as entered, by whom they came in, and why there is no photo if there is none. */
@Embeddable
public record Report(
        @Column(name = "title") String title,
        @Column(name = "description") String description,
        @Column(name = "source") String source,
        @Column(name = "occurred_at") Instant occurredAt,
        @Column(name = "found_at") @Nullable Instant foundAt,
        @Column(name = "hotline_no") @Nullable String hotlineNo,
        @Column(name = "related_call") @Nullable String relatedCall,
        @Column(name = "no_file_reason") @Nullable String noFileReason) {}
