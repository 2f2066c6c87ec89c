package org.yidan.casework.journal;

import org.jspecify.annotations.Nullable;

/**
 * An act was written into the journal of a call or case; said within the transaction of the act.
 *
 * @param businessKey number of the call or case
 * @param caller user who raised the call; null for cases
 * @param leadUnit responsible unit of the call at that moment; null for cases and calls not dispatched yet
 */
public record ActRecorded(
        String businessKey, String region, StepEntry entry, @Nullable String caller, @Nullable String leadUnit) {}
