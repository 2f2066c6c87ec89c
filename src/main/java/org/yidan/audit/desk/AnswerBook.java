package org.yidan.audit.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** An answer as a workbook: the rows in words, and on a second sheet what they rest on. */
@Component
public class AnswerBook {

    private static final int LONGEST_CELL = 32_000;
    private static final int ROWS_IN_MEMORY = 100;

    private final AnswerWords words;

    AnswerBook(AnswerWords words) {
        this.words = words;
    }

    /** The bytes of the workbook. */
    public byte[] of(Answer answer) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet rows = book.createSheet(Texts.of("desk.sheet-rows"));
            line(
                    rows,
                    answer.question().shown().stream()
                            .map(column -> Texts.of(column.label()))
                            .toList());
            words.of(answer)
                    .forEach(row ->
                            line(rows, row.stream().map(AnswerWords.Cell::text).toList()));
            Sheet basis = book.createSheet(Texts.of("desk.sheet-basis"));
            basis(answer).forEach(pair -> line(basis, pair));
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<List<String>> basis(Answer answer) {
        return List.of(
                List.of(
                        Texts.of("desk.basis-question"),
                        Texts.of(answer.question().label())),
                List.of(
                        Texts.of("desk.basis-filters"),
                        answer.asked().entrySet().stream()
                                .map(one -> Texts.of("desk.filter." + one.getKey()) + " = " + one.getValue())
                                .collect(Collectors.joining("；"))),
                List.of(
                        Texts.of("desk.basis-version"),
                        answer.question().id() + "@" + answer.question().version()),
                List.of(
                        Texts.of("desk.basis-at"),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                answer.at().atZone(OfficeClock.ZONE).toOffsetDateTime())),
                List.of(
                        Texts.of("desk.basis-rows"),
                        String.valueOf(answer.rows().size())),
                List.of(Texts.of("desk.basis-tree"), String.valueOf(answer.treeSize())),
                List.of(Texts.of("desk.basis-hash"), answer.sha256()));
    }

    private static void line(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(Math.max(sheet.getLastRowNum() + 1, 0));
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            row.createCell(i).setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }
}
