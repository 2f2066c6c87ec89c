package org.yidan.organization.intake.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yidan.shared.Days;

/** One row of a file with its line number (the heading is line 1); missing cells read as empty text. */
public record CsvRow(String file, long line, Map<String, String> cells) {

    /** The cell without blanks around it. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** The cell, with a fault when it is empty or longer than the table can hold. */
    public String required(String column, int longest, Faults faults) {
        String value = text(column);
        if (value.isEmpty()) {
            faults.add(this, column, "fault-empty");
        } else if (value.length() > longest) {
            faults.add(this, column, "fault-too-long", longest);
        }
        return value;
    }

    /** A day as {@code 2026-01-31}; empty when the cell is empty or faulty. */
    public Optional<LocalDate> day(String column, Faults faults) {
        if (!has(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.within(LocalDate.parse(text(column))));
        } catch (DateTimeException notADay) {
            faults.add(this, column, "fault-not-a-day");
            return Optional.empty();
        }
    }
}
