package org.yidan.people.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yidan.organization.intake.csv.ColumnWords;
import org.yidan.shared.Texts;

/**
 * Writes tables into a workbook, a sheet each and one that explains the columns, every cell a text so that no code or day is made
 * into a number.
 */
final class RosterWorkbook {

    private static final int WIDTH = 20 * 256;

    private RosterWorkbook() {}

    static byte[] of(Map<String, List<List<String>>> tables) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            tables.forEach((name, rows) -> write(workbook.createSheet(ColumnWords.table(name)), worded(rows), text));
            write(workbook.createSheet(Texts.of("organization.roster.sheet")), explained(tables), text);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With the heads and the words of people in the place of columns and codes. */
    private static List<List<String>> worded(List<List<String>> rows) {
        List<String> columns = rows.get(0);
        List<List<String>> worded = new ArrayList<>();
        worded.add(columns.stream().map(ColumnWords::head).toList());
        for (List<String> row : rows.subList(1, rows.size())) {
            worded.add(IntStream.range(0, row.size())
                    .mapToObj(n -> ColumnWords.word(columns.get(n), row.get(n)))
                    .toList());
        }
        return worded;
    }

    /** A row for each column: what is written into it, and the words it can have. */
    private static List<List<String>> explained(Map<String, List<List<String>>> tables) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(said("table"), said("head"), said("what"), said("words"), said("older")));
        tables.forEach((name, table) -> table.get(0)
                .forEach(column -> rows.add(List.of(
                        ColumnWords.table(name),
                        ColumnWords.head(column),
                        said("column." + column),
                        String.join("、", ColumnWords.words(column)),
                        column))));
        return rows;
    }

    private static String said(String key) {
        return Texts.of("organization.roster.about." + key);
    }

    private static void write(Sheet sheet, List<List<String>> rows, CellStyle text) {
        for (int column = 0; column < rows.get(0).size(); column++) {
            sheet.setDefaultColumnStyle(column, text);
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        for (int n = 0; n < rows.size(); n++) {
            Row row = sheet.createRow(n);
            List<String> cells = rows.get(n);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    var cell = row.createCell(column);
                    cell.setCellStyle(text);
                    cell.setCellValue(cells.get(column));
                }
            }
        }
    }
}
