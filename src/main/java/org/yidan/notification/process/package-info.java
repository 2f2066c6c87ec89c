/** What the notices hear from the engine: tasks that begin, are handed to somebody, or get another time. */
@NullMarked
package org.yidan.notification.process;

import org.jspecify.annotations.NullMarked;
