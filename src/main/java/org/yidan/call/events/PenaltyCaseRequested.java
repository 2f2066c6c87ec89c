package org.yidan.call.events;

/** The handling unit found an act to be punished (DOMAIN 1.3 G8); idempotent by the call's number. */
public record PenaltyCaseRequested(String callNo, String region, String enforcementUnit) {}
