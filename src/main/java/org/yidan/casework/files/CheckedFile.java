package org.yidan.casework.files;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, after its content was looked at; only {@link FileCheck} makes one.
 *
 * @param name harmless, ending as its true kind does
 * @param sha256 of the content, in lower-case hexadecimal digits
 * @param shot when and where a photo was taken, as far as it says so itself
 * @param preview the shrunk photo; null for a document
 */
public record CheckedFile(
        String name, String mime, byte[] content, String sha256, Shot shot, byte @Nullable [] preview) {}
