/** The calendar as its clients see it. */
@NullMarked
package org.yidan.calendar.web;

import org.jspecify.annotations.NullMarked;
