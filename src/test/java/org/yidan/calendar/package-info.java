/** The calendar against an independent count of every day, its edges, and its rows and edge on the running application. */
@NullMarked
package org.yidan.calendar;

import org.jspecify.annotations.NullMarked;
