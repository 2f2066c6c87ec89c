package org.yidan.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;

/**
 * The working time table of one region: the spans worked on a working day. Times are nanoseconds since midnight; a span
 * holds its begin and not its end.
 */
final class WorkingTimes {

    private final long[] begins;
    private final long[] ends;

    private WorkingTimes(long[] begins, long[] ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /** Out of texts like {@code 08:00-12:00}; fails when one is unreadable, empty, or not after the one before. */
    static WorkingTimes of(List<String> spans) {
        long[] begins = new long[spans.size()];
        long[] ends = new long[spans.size()];
        long free = 0;
        for (int i = 0; i < spans.size(); i++) {
            String[] parts = spans.get(i).strip().split("\\s*-\\s*", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a span of working time like 08:00-12:00: " + spans.get(i));
            }
            begins[i] = nanoOfDay(parts[0]);
            ends[i] = nanoOfDay(parts[1]);
            if (begins[i] < free || ends[i] <= begins[i]) {
                throw new IllegalArgumentException("spans of working time must follow each other: " + spans);
            }
            free = ends[i];
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("no working time: the clocks of working time would never end");
        }
        return new WorkingTimes(begins, ends);
    }

    private static long nanoOfDay(String text) {
        try {
            return LocalTime.parse(text).toNanoOfDay();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a time of day like 08:00: " + text, unreadable);
        }
    }

    /** The working time from {@code from} to {@code until} on one working day. */
    long between(long from, long until) {
        long worked = 0;
        for (int i = 0; i < begins.length; i++) {
            worked += Math.max(0, Math.min(ends[i], until) - Math.max(begins[i], from));
        }
        return worked;
    }

    /** The working time left from this time to the close. */
    long leftFrom(long from) {
        return between(from, Long.MAX_VALUE);
    }

    /**
     * The time at which this much is used up. Used up exactly at the end of a span: that end, not the next begin.
     * Nothing to use up: the next working moment. The amount must not exceed {@link #leftFrom}, which must not be zero.
     */
    long after(long from, long amount) {
        long left = amount;
        for (int i = 0; i < begins.length; i++) {
            long begin = Math.max(begins[i], from);
            if (begin < ends[i]) {
                if (left <= ends[i] - begin) {
                    return begin + left;
                }
                left -= ends[i] - begin;
            }
        }
        throw new IllegalArgumentException("more than the working time left on the day");
    }

    LocalTime close() {
        return LocalTime.ofNanoOfDay(ends[ends.length - 1]);
    }
}
