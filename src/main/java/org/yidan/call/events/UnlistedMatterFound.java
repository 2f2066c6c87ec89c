package org.yidan.call.events;

/** A call outside the list was answered and shows a gap of the list (RULES 1.7-c); idempotent by the call's number. */
public record UnlistedMatterFound(String callNo, String region) {}
