package org.yidan.call.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for; days are days in Asia/Shanghai.
 *
 * @param newDue for an extension
 * @param pauseUntil for a pause
 * @param mergeInto number of the main call, for a merger
 */
public record NewCallRequest(
        RequestType type,
        String reasonCode,
        String reason,
        @Nullable LocalDate newDue,
        @Nullable LocalDate pauseUntil,
        @Nullable String mergeInto) {}
