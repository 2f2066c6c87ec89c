package org.yidan.casework.search;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody looks for among calls and cases.
 *
 * @param q part of the number, title, matter or place
 * @param kind {@code CALL} or the name of a case kind; null for all
 * @param status {@code OPEN}, {@code CLOSED} or null for both
 * @param unit code of the unit that leads
 * @param from first day of the opening (Asia/Shanghai)
 * @param to last day of the opening
 * @param mine only those the user himself opened or acted in
 * @param version key and version of the process it runs on, as in {@code matter-call:3}
 * @param before the last line of the page before, as {@link CaseLine#place()} writes it
 */
@NamedInterface("search")
public record CaseQuestion(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String unit,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable Boolean mine,
        @Nullable String version,
        @Nullable String before) {

    /** Whatever version of its process a case runs on. */
    public CaseQuestion(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String outcome,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean mine,
            @Nullable String before) {
        this(q, kind, status, outcome, unit, from, to, mine, null, before);
    }

    /** The same, going on after a line of the page before. */
    public CaseQuestion after(String place) {
        return new CaseQuestion(q, kind, status, outcome, unit, from, to, mine, version, place);
    }

    /** Whether only one's own are asked for. */
    public boolean onlyMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** Whether nothing is chosen, on the first page. */
    public boolean asksForAll() {
        return Stream.of(q, kind, status, outcome, unit, version, before).allMatch(one -> one == null || one.isBlank())
                && from == null
                && to == null
                && !onlyMine();
    }
}
