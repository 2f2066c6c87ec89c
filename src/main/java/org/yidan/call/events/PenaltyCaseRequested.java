package org.yidan.call.events;

/**
 * The handling unit found an act to be punished (RULES AG8); one case asked for in this way is open for a call at a
 * time.
 */
public record PenaltyCaseRequested(String callNo, String region, String enforcementUnit) {}
