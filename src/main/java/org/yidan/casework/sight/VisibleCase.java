package org.yidan.casework.sight;

/**
 * A call or case the current user may see.
 *
 * @param kind {@code CALL} or the name of a {@link org.yidan.casework.CaseKind}
 * @param takesPart whether one of the user's units takes part, so that he may add to the file
 */
public record VisibleCase(String no, String kind, String region, boolean open, boolean takesPart) {}
