package org.yidan.evaluation.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yidan.catalog.sheet.FormulaGuard;
import org.yidan.evaluation.board.TablePaper.Block;
import org.yidan.printing.pdf.PdfSetter;
import org.yidan.shared.Refused;
import org.yidan.shared.web.FileAnswer;

/** Tables of figures as files: CSV, workbook, PDF and Word. */
@Component
public class PaperFiles {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final int NAME_WIDTH = 34 * 256;
    private static final int WIDTH = 14 * 256;

    private final ITemplateEngine templates;
    private final PdfSetter pdf;

    PaperFiles(ITemplateEngine templates, PdfSetter pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** The paper in the format that the ending of an address names; the name is without it. */
    public ResponseEntity<byte[]> answer(String name, String format, TablePaper paper) {
        String file = name + "." + format;
        return switch (format) {
            case "csv" -> FileAnswer.of(file, "text/csv;charset=UTF-8", csv(paper));
            case "xlsx" -> FileAnswer.of(file, OPEN_XML + "spreadsheetml.sheet", workbook(paper));
            case "pdf" -> FileAnswer.of(file, "application/pdf", pdf(paper));
            case "docx" -> FileAnswer.of(file, OPEN_XML + "wordprocessingml.document", WordPaper.of(paper));
            default -> throw Refused.missing("board.no-format", format);
        };
    }

    /** One table after the other, each with its name in front of its rows, with the mark by which spreadsheets know UTF-8. */
    private static byte[] csv(TablePaper paper) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (FigureTable table : tables(paper)) {
                printer.printRecord(Stream.concat(
                        Stream.of(table.title(), table.rowLabel()),
                        table.columns().stream().map(PaperFiles::heading)));
                for (FigureTable.Row row : table.rows()) {
                    printer.printRecord(Stream.concat(
                            Stream.of(FormulaGuard.guarded(row.code()), FormulaGuard.guarded(row.name())),
                            row.cells().stream().map(cell -> cell.value() == null ? "" : cell.value())));
                }
                printer.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A sheet for each table, numbers as numbers; the texts and what all rests on are a sheet of their own. */
    private static byte[] workbook(TablePaper paper) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            tables(paper).forEach(table -> sheet(book, table));
            Sheet basis = book.createSheet(WorkbookUtil.createSafeSheetName(paper.title()));
            Stream.of(
                            Stream.of(paper.title(), paper.organ(), paper.number()),
                            paper.blocks().stream().flatMap(block -> block.lines().stream()),
                            paper.basis().stream())
                    .flatMap(lines -> lines)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> next(basis).createCell(0).setCellValue(line));
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void sheet(XSSFWorkbook book, FigureTable table) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
        Row head = next(sheet);
        head.createCell(0).setCellValue(table.rowLabel());
        for (int i = 0; i < table.columns().size(); i++) {
            head.createCell(i + 1).setCellValue(heading(table.columns().get(i)));
            sheet.setColumnWidth(i + 1, WIDTH);
        }
        sheet.setColumnWidth(0, NAME_WIDTH);
        sheet.createFreezePane(1, 1);
        for (FigureTable.Row row : table.rows()) {
            Row line = next(sheet);
            line.createCell(0).setCellValue(row.said());
            for (int i = 0; i < row.cells().size(); i++) {
                BigDecimal value = row.cells().get(i).value();
                Cell cell = line.createCell(i + 1);
                if (value == null) {
                    cell.setCellValue(row.cells().get(i).text());
                } else {
                    cell.setCellValue(value.doubleValue());
                }
            }
        }
    }

    private byte[] pdf(TablePaper paper) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("paper", paper);
        return pdf.set(templates.process("papers/figures", context));
    }

    private static List<FigureTable> tables(TablePaper paper) {
        return paper.blocks().stream()
                .map(Block::table)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static String heading(FigureTable.Column column) {
        return column.rate() ? column.label() + "（%）" : column.label();
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }
}
