package org.yidan.powerreturn;

/**
 * The assessment of a period found that a township cannot carry a delegated matter (RULES 5, 7.6). Told twice, it still
 * opens one return only.
 *
 * @param township nine-digit code
 * @param period the half-year, such as {@code 2026-1}
 * @param report what the assessment found, for the grounds of the return
 */
public record AssessmentFailed(String region, String matterCode, String township, String period, String report) {}
