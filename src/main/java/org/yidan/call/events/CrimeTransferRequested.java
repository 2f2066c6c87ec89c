package org.yidan.call.events;

/** The handling unit suspects a crime (DOMAIN 1.3 G8, 2.3); one transfer at a time is open for a call. */
public record CrimeTransferRequested(String callNo, String region, String unit) {}
