/** What is done with a task beside its own step, written into the journal of its call or case. */
@NullMarked
package org.yidan.tasklist.journal;

import org.jspecify.annotations.NullMarked;
