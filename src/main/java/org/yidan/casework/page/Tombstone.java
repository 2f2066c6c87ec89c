package org.yidan.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is left of a case that two persons destroyed after its archive term.
 *
 * @param rows how many rows of which tables were destroyed
 * @param instances the processes it had
 */
public record Tombstone(
        String caseNo,
        Instant at,
        String basis,
        String askedBy,
        String approvedBy,
        String reason,
        long actId,
        String kind,
        Instant openedAt,
        Instant closedAt,
        List<String> instances,
        Map<String, Long> rows) {}
