package org.yidan.call.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of calls, newest first; whether more follow is known without counting them all. */
public record CallPage(List<CallLine> lines, int number, boolean more) {

    /** One call in a list. */
    public record CallLine(
            String callNo,
            String title,
            @Nullable String matterName,
            String address,
            String urgency,
            String status,
            @Nullable String outcome,
            @Nullable String leadUnitName,
            Instant registeredAt) {}
}
