package org.yidan.catalog.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.yidan.catalog.MatterTerms;
import org.yidan.shared.Texts;

/** Writes lists as files that {@link MatterSheet} reads again, cell by cell, and other tables in the same manner. */
public final class SheetWriter {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int WIDTH_OF_A_CHARACTER = 256;
    private static final int WIDEST = 50;
    private static final int NARROWEST = 12;
    private static final int ROWS_IN_MEMORY = 100;

    private SheetWriter() {}

    /** A table on a sheet of its own, the head row first. */
    public record Page(String name, List<List<String>> rows) {}

    /** The list as a workbook, with a page that explains the columns. */
    public static byte[] workbook(List<MatterTerms> list) {
        List<List<String>> explained = new ArrayList<>();
        explained.add(List.of(
                Texts.of("catalog.sheet-column"), Texts.of("catalog.sheet-meaning"), Texts.of("catalog.sheet-title")));
        for (MatterColumn column : MatterColumn.values()) {
            explained.add(List.of(column.head(), Texts.of("catalog.column-" + column.title()), column.title()));
        }
        return tables(List.of(
                new Page(Texts.of("catalog.sheet-list"), rows(list, MatterColumn::head)),
                new Page(Texts.of("catalog.sheet-help"), explained)));
    }

    /** These tables as a workbook. */
    public static byte[] tables(List<Page> pages) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            CellStyle head = workbook.createCellStyle();
            head.setFont(bold);
            CellStyle body = workbook.createCellStyle();
            body.setWrapText(true);
            body.setVerticalAlignment(VerticalAlignment.TOP);
            pages.forEach(page -> write(workbook.createSheet(page.name()), page.rows(), head, body));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The list as csv in UTF-8 with its mark, as spreadsheets expect it. */
    public static byte[] csv(List<MatterTerms> list) {
        return csvOf(List.of(new Page("", rows(list, MatterColumn::title))));
    }

    /** These tables as csv, one below the other. */
    public static byte[] csvOf(List<Page> pages) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (Page page : pages) {
                for (List<String> row : page.rows()) {
                    printer.printRecord(row.stream().map(FormulaGuard::guarded).toList());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(List<MatterTerms> list, Function<MatterColumn, String> head) {
        List<MatterColumn> columns = Arrays.asList(MatterColumn.values());
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(head).toList());
        list.forEach(terms ->
                rows.add(columns.stream().map(column -> column.of(terms)).toList()));
        return rows;
    }

    private static void write(Sheet sheet, List<List<String>> rows, CellStyle head, CellStyle body) {
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < rows.size(); i++) {
            Row line = sheet.createRow(i);
            List<String> cells = rows.get(i);
            for (int j = 0; j < cells.size(); j++) {
                Cell cell = line.createCell(j);
                cell.setCellStyle(i == 0 ? head : body);
                fill(cell, cells.get(j));
            }
        }
        for (int j = 0; j < rows.get(0).size(); j++) {
            sheet.setColumnWidth(j, width(rows, j) * WIDTH_OF_A_CHARACTER);
        }
    }

    private static int width(List<List<String>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row -> row.get(column).length() * 2)
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest));
    }

    private static void fill(Cell cell, String text) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Integer.parseInt(text));
        } else {
            cell.setCellValue(FormulaGuard.guarded(text));
        }
    }
}
