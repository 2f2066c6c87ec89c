/**
 * What a penalty case knows, section by section: party, report, review, notice, hearing, decision, performance.
 */
@NullMarked
package org.yidan.enforcement.penalty.facts;

import org.jspecify.annotations.NullMarked;
