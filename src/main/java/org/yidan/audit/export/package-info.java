/**
 * Event logs for other programs: what was done in the cases of a question, as XES (IEEE 1849), OCEL 2.0 and CSV, streamed from one
 * snapshot of the record with the persons left out or under pseudonyms; each export stands in the book of reads (ADR 0080).
 */
@NullMarked
package org.yidan.audit.export;

import org.jspecify.annotations.NullMarked;
