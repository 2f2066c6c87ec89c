package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates, Q and finding.
 *
 * @param rates r1 to r6, null where there is nothing to divide by or nothing is registered
 * @param q null when no rate is known
 */
record Judged(List<@Nullable BigDecimal> rates, @Nullable BigDecimal q, Finding finding) {}
