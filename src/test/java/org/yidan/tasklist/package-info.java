/** The task list as staff work in it, over the doors they have. */
@NullMarked
package org.yidan.tasklist;

import org.jspecify.annotations.NullMarked;
