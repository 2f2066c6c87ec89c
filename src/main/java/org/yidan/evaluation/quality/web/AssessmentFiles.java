package org.yidan.evaluation.quality.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ResponseEntity;
import org.yidan.catalog.sheet.FormulaGuard;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.evaluation.quality.AssessedRow;
import org.yidan.evaluation.quality.AssessmentView.Shelf;
import org.yidan.evaluation.quality.AssessmentView.Shown;
import org.yidan.evaluation.quality.Counted;
import org.yidan.evaluation.quality.Percent;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.web.FileAnswer;

/** The rows of an assessment as CSV or workbook, every number with what it is made of. */
final class AssessmentFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private AssessmentFiles() {}

    static ResponseEntity<byte[]> answer(String name, String format, Shelf shelf) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(Texts.of("assessment.columns").split(",")));
        shelf.rows().forEach(shown -> lines.add(line(shown)));
        return switch (format) {
            case "csv" -> FileAnswer.of(name + ".csv", "text/csv;charset=UTF-8", csv(lines));
            case "xlsx" -> FileAnswer.of(
                    name + ".xlsx", XLSX, SheetWriter.tables(List.of(new SheetWriter.Page(name, lines))));
            default -> throw Refused.missing("assessment.no-format", format);
        };
    }

    private static List<String> line(Shown shown) {
        AssessedRow row = shown.row();
        Counted of = row.counted();
        return Stream.of(
                        row.matterCode(),
                        shown.matterName(),
                        row.unit(),
                        shown.unitName(),
                        of.closed(),
                        of.accepted(),
                        of.dispatched(),
                        Percent.of(row.r1()),
                        of.inTime(),
                        of.due(),
                        Percent.of(row.r2()),
                        of.once(),
                        Percent.of(row.r3()),
                        of.satisfied(),
                        of.rated(),
                        Percent.of(row.r4()),
                        of.lawful(),
                        of.cases(),
                        Percent.of(row.r5()),
                        of.officers(),
                        Percent.registered(of.required()),
                        Percent.registered(of.trainingRate()),
                        Percent.registered(row.r6() == null ? null : Percent.of(row.r6())),
                        of.corrections(),
                        Percent.points(row.q()),
                        Percent.points(row.previousQ()),
                        shown.finding())
                .map(String::valueOf)
                .toList();
    }

    private static byte[] csv(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CSVPrinter rows = new CSVPrinter(text.append('\uFEFF'), CSVFormat.RFC4180)) {
            for (List<String> line : lines) {
                rows.printRecord(line.stream().map(FormulaGuard::guarded).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
