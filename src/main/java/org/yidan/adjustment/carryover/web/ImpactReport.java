package org.yidan.adjustment.carryover.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.carryover.web.ImpactView.Line;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** The report of a run as a table file that spreadsheet programs open: UTF-8 with its mark, no cell taken for a formula. */
final class ImpactReport {

    private static final String MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            "key",
            "matter",
            "township",
            "stage",
            "change",
            "owner",
            "new-unit",
            "due",
            "percent",
            "version-before",
            "version-after",
            "default",
            "treatment",
            "basis",
            "by",
            "state",
            "result",
            "at");

    private ImpactReport() {}

    static String csv(List<Line> lines) {
        StringWriter text = new StringWriter().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(COLUMNS.stream()
                    .map(column -> Texts.of("carryover.column." + column))
                    .toList());
            for (Line line : lines) {
                printer.printRecord(cells(line).map(ImpactReport::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Stream<@Nullable Object> cells(Line line) {
        OfficeTimes times = new OfficeTimes();
        return Stream.of(
                line.key(),
                line.matter(),
                line.township(),
                line.stage(),
                line.change(),
                line.owner(),
                line.newUnit(),
                times.at(line.due()),
                line.percentUsed(),
                line.oldEntry(),
                line.newEntry(),
                line.fallback(),
                line.treatment(),
                line.reason(),
                line.decidedBy(),
                line.state(),
                line.result(),
                times.at(line.changedAt()));
    }

    private static String harmless(@Nullable Object cell) {
        String text = Objects.toString(cell, "");
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
