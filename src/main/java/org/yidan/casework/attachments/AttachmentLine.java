package org.yidan.casework.attachments;

import java.time.Instant;

/** An attachment without its content; {@code size} in bytes. */
public record AttachmentLine(
        Long id, String step, String name, String mime, int size, String uploadedBy, Instant uploadedAt) {}
