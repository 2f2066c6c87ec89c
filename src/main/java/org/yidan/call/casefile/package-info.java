/** What the page of a call has beside what all cases have (RULES 1.8): the report, the duties by the list, dispatches and changes. */
@NullMarked
package org.yidan.call.casefile;

import org.jspecify.annotations.NullMarked;
