/**
 * Who looked at what: {@code ReadFilter} knows by the declared list {@code audit/reads.csv} which answers are reads, and
 * {@link org.yidan.audit.reads.ReadBook} writes one row of {@code record_read} for each, after the answer (ADR 0080).
 */
@NullMarked
package org.yidan.audit.reads;

import org.jspecify.annotations.NullMarked;
