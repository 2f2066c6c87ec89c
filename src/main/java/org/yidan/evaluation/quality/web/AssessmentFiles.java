package org.yidan.evaluation.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
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

    private AssessmentFiles() {}

    static ResponseEntity<byte[]> answer(String name, String format, Shelf shelf) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(Texts.of("assessment.columns").split(",")));
        shelf.rows().forEach(shown -> lines.add(line(shown)));
        List<SheetWriter.Page> pages = List.of(new SheetWriter.Page(name, lines));
        return switch (format) {
            case "csv" -> FileAnswer.of(name + ".csv", FileAnswer.CSV, SheetWriter.csvOf(pages));
            case "xlsx" -> FileAnswer.of(name + ".xlsx", FileAnswer.XLSX, SheetWriter.tables(pages));
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
}
