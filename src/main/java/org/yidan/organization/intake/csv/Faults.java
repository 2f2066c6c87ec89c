package org.yidan.organization.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yidan.shared.Texts;

/** Collects every fault of a set of files, so that the operator mends them in one go. */
public final class Faults {

    private final List<String> faults = new ArrayList<>();

    /** A fault of one cell; the reason is a key of the bundle {@code organization}. */
    public void add(CsvRow row, String column, String reasonKey, Object... arguments) {
        String reason = Texts.of("organization." + reasonKey, arguments);
        faults.add(Texts.of(
                "organization.fault", row.file(), String.valueOf(row.line()), column, row.text(column), reason));
    }

    /** A fault of a whole file. */
    public void add(String file, String reasonKey, Object... arguments) {
        faults.add(file + ": " + Texts.of("organization." + reasonKey, arguments));
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public int count() {
        return faults.size();
    }

    /** One by one, as they were found. */
    public List<String> all() {
        return List.copyOf(faults);
    }

    public String listing() {
        return faults.stream().collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
