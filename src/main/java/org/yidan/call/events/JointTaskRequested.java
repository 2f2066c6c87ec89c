package org.yidan.call.events;

/** A call needs joint enforcement (RULES AG6); idempotent by the call's number. */
public record JointTaskRequested(String callNo, String region, String leadUnit) {}
