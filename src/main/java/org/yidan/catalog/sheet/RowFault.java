package org.yidan.catalog.sheet;

import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/**
 * What is wrong at one place of a list file.
 *
 * @param row as the spreadsheet shows it; null when the whole file is meant
 * @param column name in the head row; null when the whole row or file is meant
 * @param value what stands there, shortened
 * @param code stable name of the fault
 * @param reason text for the user
 */
public record RowFault(@Nullable Integer row, @Nullable String column, String value, String code, String reason) {

    private static final int SHOWN = 100;

    /** What people call the column, as differences do; empty for one that no list has. */
    public String label() {
        return column == null
                ? ""
                : MatterColumn.find(column).map(MatterColumn::label).orElse("");
    }

    static RowFault of(
            @Nullable Integer row, @Nullable String column, String value, String fault, Object... arguments) {
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new RowFault(row, column, shown, fault, Texts.of("catalog.fault-" + fault, arguments));
    }

    static RowFault ofFile(String fault, Object... arguments) {
        return of(null, null, "", fault, arguments);
    }
}
