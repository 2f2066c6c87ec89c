package org.yidan.designer.replay;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A replay that was made.
 *
 * @param source the table or list that was asked, in words
 * @param asked how many things on record were asked again
 * @param asRecorded how often the rules in force gave what is on record
 */
record ReplayRun(
        long id,
        String askedBy,
        String source,
        LocalDate fromDay,
        LocalDate untilDay,
        int cases,
        int asked,
        int asRecorded,
        long millis,
        Instant at) {}
