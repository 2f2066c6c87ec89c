/** One act on several tasks at once: {@code POST /api/tasks/batch}; each in a transaction of its own, with its own answer. */
@NullMarked
package org.yidan.tasklist.batch;

import org.jspecify.annotations.NullMarked;
