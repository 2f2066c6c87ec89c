package org.yidan.casework;

/**
 * What a case of the office's own process has in place of a {@link CaseKind} of the code.
 *
 * @param prefix of its numbers, two or three capital letters
 * @param processKey key of the process that runs it
 */
public record OfficeSeries(String prefix, String processKey) {}
