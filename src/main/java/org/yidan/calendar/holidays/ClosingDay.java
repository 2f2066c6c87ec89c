package org.yidan.calendar.holidays;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the offices of a region are closed beside the holidays of the state.
 *
 * @param name what they are closed for, as explanations of deadlines say it
 * @param source the decision that closes them
 * @param withdrawnAt when it was taken back; null: it counts
 */
public record ClosingDay(
        long id,
        String region,
        LocalDate day,
        String name,
        String source,
        String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    public boolean counts() {
        return withdrawnAt == null;
    }
}
