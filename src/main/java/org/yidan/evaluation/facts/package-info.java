/**
 * Facts of figures: few rows a call or case that the database derives from the record ({@code evaluation_..._source}), written anew
 * for each case the sealed log names. No step pays for them; they can be compared with the record and rebuilt at any time (ADR 0081).
 */
@NullMarked
package org.yidan.evaluation.facts;

import org.jspecify.annotations.NullMarked;
