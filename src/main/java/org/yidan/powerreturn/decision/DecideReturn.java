package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.powerreturn.record.CountyDecision;

/**
 * What the county government decides (ReturnDecision, RULES 12.16).
 *
 * @param townships for a partial decision, those whose power returns
 * @param regionWide whether all townships give the power back
 * @param effectiveFrom first day of the department's competence; for granting decisions
 * @param minutesNo number of the minutes, 2 to 64 characters
 */
public record DecideReturn(
        CountyDecision decision,
        List<String> townships,
        boolean regionWide,
        @Nullable LocalDate effectiveFrom,
        String minutesNo,
        String reason) {}
