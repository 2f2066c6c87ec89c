package org.yidan.adjustment;

/**
 * The staffing office found a matter that nobody used in twelve months no longer necessary (RULES 7.6). Idempotent by region, matter
 * and period.
 *
 * @param period the half-year, such as {@code 2026-1}
 * @param report why it is not necessary, for the reasons of the proposal
 */
public record MatterUnused(String region, String matterCode, String period, String report) {}
