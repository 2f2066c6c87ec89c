package org.yidan.organization;

import java.time.LocalDate;

/**
 * An officer's enforcement card: in whose name he may enforce, and when.
 *
 * @param subjectUnitCode the enforcement subject: a department, a station, or the township for its enforcement center
 * @param validTo the last valid day
 */
public record EnforcementCard(String cardNo, String subjectUnitCode, LocalDate validFrom, LocalDate validTo) {}
