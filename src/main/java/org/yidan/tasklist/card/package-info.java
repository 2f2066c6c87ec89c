/** The matter card beside a task, and the one place to ask: {@code GET /api/tasks/{id}/card}, {@code …/asks}. */
@NullMarked
package org.yidan.tasklist.card;

import org.jspecify.annotations.NullMarked;
