package org.yidan.calendar.holidays;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a holiday file changes in the years it contains.
 *
 * @param dryRun nothing was changed, this is what would be
 * @param altered days that were named before too, with another kind, name or source
 */
public record HolidayLoad(
        boolean dryRun,
        Set<Integer> years,
        SortedSet<LocalDate> added,
        SortedSet<LocalDate> dropped,
        SortedSet<LocalDate> altered) {

    static HolidayLoad between(Iterable<Holiday> before, HolidayFile file, boolean dryRun) {
        Map<LocalDate, Holiday> old = new TreeMap<>();
        before.forEach(row -> old.put(row.day(), row));
        SortedSet<LocalDate> added = new TreeSet<>();
        SortedSet<LocalDate> altered = new TreeSet<>();
        for (Holiday row : file.rows()) {
            Holiday previous = old.remove(row.day());
            if (previous == null) {
                added.add(row.day());
            } else if (!previous.equals(row)) {
                altered.add(row.day());
            }
        }
        return new HolidayLoad(dryRun, file.years(), added, new TreeSet<>(old.keySet()), altered);
    }

    /** Every day that is not what it was. */
    Set<LocalDate> changedDays() {
        return Stream.of(added, dropped, altered).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
