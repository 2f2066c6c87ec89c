/**
 * The calendar's edge under {@code /api/calendar}: a deadline with its explanation, and the loading of holidays; entry
 * class {@link org.yidan.calendar.web.CalendarController}. It asks the calendar and its holiday desk, nobody else.
 */
@NullMarked
package org.yidan.calendar.web;

import org.jspecify.annotations.NullMarked;
