package org.yidan.calendar;

import java.time.Instant;
import java.util.List;

/** Says which open deadlines the running transaction has moved; answered by the module that keeps them. */
public interface MovedDeadlines {

    /**
     * A deadline that moved.
     *
     * @param title of its case
     */
    record Moved(String caseNo, String title, String step, Instant before, Instant after) {}

    /** Those moved since the transaction began, by the day on which they are due then. */
    List<Moved> ofThisTransaction();
}
