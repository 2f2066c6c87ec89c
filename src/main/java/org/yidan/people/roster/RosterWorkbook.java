package org.yidan.people.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables into a workbook, a sheet each, every cell a text so that no code or day is made into a number. */
final class RosterWorkbook {

    private static final int WIDTH = 20 * 256;

    private RosterWorkbook() {}

    static byte[] of(Map<String, List<List<String>>> tables) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            tables.forEach((name, rows) -> write(workbook.createSheet(name), rows, text));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
