package org.yidan.tasklist.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the card of one task says.
 *
 * @param days working days from today to the day it is due; negative when it is overdue by so many; absent without a deadline
 * @param provisional the holidays of the year it is due in are not published yet
 * @param holder who claimed it, by name
 * @param posts the posts it is offered to, by name
 */
public record CardLine(
        String id,
        Urgency state,
        @Nullable Integer days,
        @Nullable Instant due,
        boolean provisional,
        @Nullable String holder,
        boolean mine,
        List<String> posts) {

    /** How near the deadline is. */
    public enum Urgency {
        OVERDUE,
        TODAY,
        /** Due on the next working day, or past its reminder. */
        SOON,
        LATER,
        NONE
    }
}
