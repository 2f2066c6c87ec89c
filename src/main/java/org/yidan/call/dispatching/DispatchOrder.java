package org.yidan.call.dispatching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.call.dispatching.Dispatch.DutyRole;

/** What a new dispatch says. */
record DispatchOrder(
        String leadUnit,
        List<String> coopUnits,
        DutyRole dutyRole,
        String dutyText,
        String rule,
        @Nullable String note,
        String issuedBy,
        Instant issuedAt,
        Instant acceptDue,
        Instant responseDue,
        Instant handleDue) {}
