package org.yidan.organization.intake.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yidan.shared.Texts;

/** Collects every fault of a set of files, so that the operator mends them in one go. */
public final class Faults {

    private final List<String> faults = new ArrayList<>();
    private final Set<String> spoiled = new HashSet<>();

    /** A fault of one cell; the reason is a key of the bundle {@code organization}. */
    public void add(CsvRow row, String column, String reasonKey, Object... arguments) {
        String reason = Texts.of("organization." + reasonKey, arguments);
        faults.add(Texts.of(
                "organization.fault",
                ColumnWords.table(row.file()),
                String.valueOf(row.line()),
                named(row.file(), column),
                row.text(column),
                reason));
    }

    /** In a table that people send: a column by its head and, as they may have written that, in English. */
    static String named(String file, String column) {
        String head = ColumnWords.head(column);
        return ColumnWords.table(file).equals(file) || head.equals(column) ? column : head + "（" + column + "）";
    }

    /** What this row is about is faulty: what only follows from that is not said again. */
    public void spoil(String code) {
        spoiled.add(code);
    }

    /** Whether it is said already why nothing can be read about this. */
    public boolean isSpoiled(String code) {
        return spoiled.contains(code);
    }

    /** A fault of a whole file. */
    public void add(String file, String reasonKey, Object... arguments) {
        faults.add(ColumnWords.table(file) + ": " + Texts.of("organization." + reasonKey, arguments));
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
