package org.yidan.call.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler did.
 *
 * @param stepsDone numbers of the guide's steps, from 1
 * @param correctionDue day in Asia/Shanghai until which the party is to put it right
 */
public record HandlingTreatment(
        List<Integer> stepsDone,
        List<String> persons,
        @Nullable Instant startedAt,
        String measures,
        HandlingResult result,
        HandlingMeasure measure,
        @Nullable LocalDate correctionDue,
        @Nullable String transferLetterNo) {}
