package org.yidan.call.outside;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls, or acts on them, are asked for; everything left null does not restrict. Instants are UTC, lower bounds belong to
 * the span, upper bounds do not.
 *
 * @param filedBy the user the calls were registered by
 * @param callNos these numbers only; empty for any
 */
public record PublicQuestion(
        String filedBy,
        Set<String> callNos,
        @Nullable String matterCode,
        @Nullable Boolean open,
        @Nullable Instant requestedFrom,
        @Nullable Instant requestedBefore,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedBefore,
        int page,
        int size) {}
