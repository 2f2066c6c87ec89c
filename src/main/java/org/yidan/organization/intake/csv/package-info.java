/**
 * Reads the operator's files ({@link org.yidan.organization.intake.csv.CsvFile}) and collects every fault in them
 * ({@link org.yidan.organization.intake.csv.Faults}); used by the package above only.
 */
@NullMarked
package org.yidan.organization.intake.csv;

import org.jspecify.annotations.NullMarked;
