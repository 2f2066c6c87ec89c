package org.yidan.casework.path;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process instance of a case; a call has one of its own and one for every request to extend or withdraw it.
 *
 * @param definitionId the version of the model it runs on, which stays when a newer one is deployed
 * @param version number of that version
 */
public record PathInstance(
        String id,
        String definitionId,
        String processKey,
        String name,
        int version,
        Instant startedAt,
        @Nullable Instant endedAt) {}
