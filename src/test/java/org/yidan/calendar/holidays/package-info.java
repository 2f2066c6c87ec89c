/** Holiday files and rows, on the running application and its database. */
@NullMarked
package org.yidan.calendar.holidays;

import org.jspecify.annotations.NullMarked;
