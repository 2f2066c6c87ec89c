package org.yidan.casework.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.office.OfficeKind;

/**
 * A page of a register.
 *
 * @param columns what the forms asked, in their order
 * @param next number to go on after; null at the end
 */
record RegisterPage(OfficeKind kind, List<String> columns, List<Row> rows, @Nullable String next) {

    /**
     * A case as a row.
     *
     * @param unit name of the unit that began it
     * @param outcome null while it is open
     * @param cells one for each column, empty where nothing was asked or answered
     */
    record Row(
            String no,
            String title,
            @Nullable String matter,
            String unit,
            Instant openedAt,
            @Nullable String outcome,
            List<String> cells) {}
}
