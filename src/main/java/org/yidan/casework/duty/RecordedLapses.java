package org.yidan.casework.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the accountability ledger has recorded about a call or case, for its page; answered by the module that keeps the ledger. */
public interface RecordedLapses {

    /** The entries about the call or case, oldest first. */
    List<Lapse> about(String callNo);

    /**
     * One entry as shown to staff.
     *
     * @param rule what the rule says, and its paragraph
     * @param status how it stands today
     * @param cancelled whether it was taken back, and counts no longer
     */
    record Lapse(
            long id,
            String category,
            String rule,
            int severity,
            String unitCode,
            @Nullable String person,
            String fact,
            @Nullable Instant deadline,
            Instant actual,
            Instant recordedAt,
            String status,
            boolean cancelled) {}
}
