package org.yidan.calendar.holidays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day named by a notice of the state, with its source. */
public record Holiday(LocalDate day, HolidayKind kind, String name, String sourceNotice, @Nullable String sourceUrl) {}
