package org.yidan.adjustment;

/**
 * The assessment of a period found a lead department inefficient or unsatisfying in a matter (RULES 5, 7.6). Idempotent
 * by region, matter and period.
 *
 * @param period the half-year, such as {@code 2026-1}
 * @param report what the assessment found, for the reasons of the proposal
 */
public record LeadUnderperforms(String region, String matterCode, String period, String report) {}
