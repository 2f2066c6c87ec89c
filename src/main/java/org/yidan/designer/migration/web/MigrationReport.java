package org.yidan.designer.migration.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yidan.designer.migration.MigrationItem;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** The cases of a migration as a table file that spreadsheet programs open: UTF-8 with its mark, no cell taken for a formula. */
final class MigrationReport {

    private static final String MARK = "\uFEFF";

    private MigrationReport() {}

    static String csv(List<MigrationItem> items) {
        StringWriter text = new StringWriter().append(MARK);
        OfficeTimes times = new OfficeTimes();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(Stream.of("case", "state", "steps", "predicted", "result", "at")
                    .map(column -> Texts.of("migration.column." + column))
                    .toList());
            for (MigrationItem item : items) {
                printer.printRecord(Stream.of(
                                item.caseNo(),
                                MigrationPages.name(item.state()),
                                String.join("；", item.steps()),
                                String.join("；", item.predicted()),
                                String.join("；", item.result()),
                                times.at(item.changedAt()))
                        .map(MigrationReport::harmless)
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
