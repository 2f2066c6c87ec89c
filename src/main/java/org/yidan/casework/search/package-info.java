/**
 * The search over all calls and cases one may see, from one structure: the lines ({@code case_line}) with their readers, which the
 * database keeps in step with the record (ADR 0040).
 */
@NullMarked
package org.yidan.casework.search;

import org.jspecify.annotations.NullMarked;
