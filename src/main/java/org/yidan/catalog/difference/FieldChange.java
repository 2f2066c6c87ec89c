package org.yidan.catalog.difference;

import org.jspecify.annotations.Nullable;

/**
 * One field of a matter that differs.
 *
 * @param before text, number, truth value or list of texts
 */
public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {}
