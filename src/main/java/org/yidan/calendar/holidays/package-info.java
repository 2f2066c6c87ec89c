/**
 * The state's holidays and make-up workdays as rows with their source notice: read on every node through
 * {@link org.yidan.calendar.holidays.Holidays}, loaded year by year through {@link org.yidan.calendar.holidays.HolidayDesk}.
 * The counting lies one package up and knows nothing of files and rows.
 */
@NullMarked
package org.yidan.calendar.holidays;

import org.jspecify.annotations.NullMarked;
