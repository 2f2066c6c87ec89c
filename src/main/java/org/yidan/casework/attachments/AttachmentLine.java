package org.yidan.casework.attachments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attachment without its content; {@code size} in bytes, {@code takenAt}, {@code lat} and {@code lng} as a photo says itself. */
public record AttachmentLine(
        Long id,
        String step,
        String name,
        String mime,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant takenAt,
        @Nullable Double lat,
        @Nullable Double lng) {}
