/** What follows in a case, for who has just sent a form of it: {@code GET /api/cases/{caseNo}/next}. */
@NullMarked
package org.yidan.tasklist.next;

import org.jspecify.annotations.NullMarked;
