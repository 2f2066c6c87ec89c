package org.yidan.evaluation.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.catalog.sheet.FormulaGuard;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.evaluation.ledger.LedgerSearch.Line;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Entries as a table to take away. */
@Component
public class LedgerTable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "recorded",
            "case",
            "unit",
            "category",
            "fact",
            "rule",
            "deadline",
            "actual",
            "severity",
            "status",
            "decided",
            "tolerance");

    private final LedgerSearch search;
    private final Organization organization;

    LedgerTable(LedgerSearch search, Organization organization) {
        this.search = search;
        this.organization = organization;
    }

    /** As a workbook. */
    public byte[] workbook(LedgerQuestion asked) {
        return SheetWriter.tables(List.of(new SheetWriter.Page(Texts.of("pages.ledger.title"), rows(asked))));
    }

    /** As csv, which Excel reads in Chinese by its first mark. */
    public byte[] csv(LedgerQuestion asked) {
        String text = rows(asked).stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + FormulaGuard.guarded(cell).replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> rows(LedgerQuestion asked) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> Texts.of("pages.ledger.column." + column))
                .toList());
        search.all(asked).forEach(line -> rows.add(row(line)));
        return rows;
    }

    private List<String> row(Line line) {
        return Stream.of(
                        String.valueOf(line.id()),
                        DutyLapses.minute(line.recordedAt()),
                        line.businessKey(),
                        organization
                                .find(line.unitCode())
                                .map(unit -> unit.name())
                                .orElse(line.unitCode()),
                        Texts.of("pages.calls.lapse." + line.category()),
                        line.fact(),
                        line.rule(),
                        minute(line.deadline()),
                        DutyLapses.minute(line.actual()),
                        String.valueOf(line.severity()),
                        word("calls.lapse-status.", line.status()),
                        word("calls.lapse-status.", line.decided()),
                        word("ledger.tolerance.", line.tolerance()))
                .toList();
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "" : DutyLapses.minute(at);
    }

    private static String word(String words, @Nullable String code) {
        return code == null ? "" : Texts.of("pages." + words + code);
    }
}
