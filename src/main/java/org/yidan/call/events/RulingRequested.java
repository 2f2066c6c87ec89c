package org.yidan.call.events;

/** Units dispute who is responsible (RULES 1.4); idempotent by the call's number. */
public record RulingRequested(String callNo, String region, String interimOwner) {}
