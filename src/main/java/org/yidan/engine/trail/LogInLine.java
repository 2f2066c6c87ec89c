package org.yidan.engine.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param userId whom it is about; empty where no such user was there
 * @param actor who did it, where that was somebody else
 * @param address where the request came from; empty for acts of the system
 * @param channel {@code page}, {@code outside}, {@code webapp} or {@code program}
 */
public record LogInLine(
        long id,
        Instant at,
        LogInEvent kind,
        @Nullable String userId,
        @Nullable String actor,
        @Nullable String address,
        @Nullable String channel) {}
