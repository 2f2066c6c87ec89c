package org.yidan.casework.carryover;

import org.jspecify.annotations.Nullable;

/**
 * The order to treat an open item.
 *
 * @param runNo number of the run that carries a version over
 * @param versionNo the new version of the list
 * @param newEntryId the matter's entry in it, or null when the matter is no longer listed
 * @param actor user who decided
 */
public record CarryOver(String runNo, String versionNo, @Nullable Long newEntryId, String actor, String reason) {}
