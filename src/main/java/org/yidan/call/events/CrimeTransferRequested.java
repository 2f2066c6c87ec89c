package org.yidan.call.events;

/** The handling unit suspects a crime (RULES AG8, 2.3); one transfer at a time is open for a call. */
public record CrimeTransferRequested(String callNo, String region, String unit) {}
