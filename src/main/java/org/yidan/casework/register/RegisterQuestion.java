package org.yidan.casework.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody looks for in a register.
 *
 * @param q part of the number, title, matter or any answer that is not withheld
 * @param status {@code OPEN}, {@code CLOSED} or null for both
 * @param from first day of the opening (Asia/Shanghai)
 * @param to last day of the opening
 * @param before number of the last row of the page before
 */
record RegisterQuestion(
        @Nullable String q,
        @Nullable String status,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable String before) {

    @Nullable
    String pattern() {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    @Nullable
    Boolean open() {
        return status == null || status.isBlank() ? null : status.equals("OPEN");
    }
}
