package org.yidan.adjustment;

/**
 * Somebody asked for an adjustment that is a return of a delegated power (RULES 3); the power return takes it over.
 * Idempotent by region and matter while one is open.
 */
public record ReturnProposed(String region, String matterCode, String reason, String originKey) {}
