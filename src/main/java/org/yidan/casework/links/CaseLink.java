package org.yidan.casework.links;

import java.time.Instant;

/**
 * A link between two cases or calls.
 *
 * @param other business key of the other one
 * @param relation what {@code toNo} is for {@code fromNo}
 * @param forward whether the other one is what this one led to
 */
public record CaseLink(String other, Relation relation, boolean forward, Instant linkedAt) {

    /** Where the other one's page is. */
    public String page() {
        return "/cases/" + other;
    }
}
