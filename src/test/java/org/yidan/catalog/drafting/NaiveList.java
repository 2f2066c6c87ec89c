package org.yidan.catalog.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list as simply as it can be thought: for each matter the days on which it changes, and a copy of all that for each moment
 * at which something became known.
 */
final class NaiveList {

    /** What the test changes of a matter. */
    record State(int hours, int days, boolean delegated, boolean takenBack, boolean excluded) {}

    /** A state (null: not on the list) and the version that brought it. */
    record Point(@Nullable State state, String version) {}

    private record Known(Instant from, TreeMap<LocalDate, Point> days) {}

    private final Map<String, List<Known>> matters = new HashMap<>();

    @Nullable
    State state(String code, LocalDate day) {
        Point point = point(code, day, null);
        return point == null ? null : point.state();
    }

    /** What is known at the moment (null: now) of the matter on the day; null when it is not on the list. */
    @Nullable
    Point point(String code, LocalDate day, @Nullable Instant knownAt) {
        TreeMap<LocalDate, Point> days = days(code, knownAt);
        var at = days.floorEntry(day);
        return at == null || at.getValue().state() == null ? null : at.getValue();
    }

    @Nullable
    LocalDate nextChange(String code, LocalDate day) {
        return days(code, null).higherKey(day);
    }

    /** From the day until the next known change the matter is so; a day on which nothing changes is no change. */
    void change(String code, LocalDate day, @Nullable State state, String version, Instant known) {
        if (Objects.equals(state(code, day), state)) {
            return;
        }
        TreeMap<LocalDate, Point> days = new TreeMap<>(days(code, null));
        days.put(day, new Point(state, version));
        dropAbsencesAfterAbsences(days);
        matters.computeIfAbsent(code, any -> new ArrayList<>()).add(new Known(known, days));
    }

    private static void dropAbsencesAfterAbsences(TreeMap<LocalDate, Point> days) {
        boolean absent = true;
        for (LocalDate day : List.copyOf(days.keySet())) {
            boolean absentNow = days.get(day).state() == null;
            if (absent && absentNow) {
                days.remove(day);
            }
            absent = absentNow;
        }
    }

    private TreeMap<LocalDate, Point> days(String code, @Nullable Instant knownAt) {
        TreeMap<LocalDate, Point> days = new TreeMap<>();
        for (Known known : matters.getOrDefault(code, List.of())) {
            if (knownAt == null || !known.from().isAfter(knownAt)) {
                days = known.days();
            }
        }
        return days;
    }
}
