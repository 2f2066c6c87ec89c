package org.yidan.evaluation.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Sets a paper as a Word file that offices can go on with: headings, paragraphs and real tables whose heads repeat. */
final class WordPaper {

    private static final String SONG = "宋体";
    private static final String FANGSONG = "仿宋";
    private static final int TITLE = 20;
    private static final int BODY = 14;
    private static final int SMALL = 9;
    private static final int INDENT = 2 * BODY * 20;

    private WordPaper() {}

    static byte[] of(TablePaper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            centred(document, paper.organ(), BODY, false);
            centred(document, paper.title(), TITLE, true);
            centred(document, paper.number(), BODY, false);
            for (TablePaper.Block block : paper.blocks()) {
                said(document.createParagraph(), block.heading(), FANGSONG, BODY, true);
                block.lines().forEach(line -> {
                    XWPFParagraph paragraph = document.createParagraph();
                    paragraph.setIndentationFirstLine(INDENT);
                    said(paragraph, line, FANGSONG, BODY, false);
                });
                if (block.table() != null) {
                    table(document, block.table());
                }
            }
            paper.basis().forEach(line -> said(document.createParagraph(), line, SONG, SMALL, false));
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void table(XWPFDocument document, FigureTable figures) {
        XWPFTable table = document.createTable(
                figures.rows().size() + 1, figures.columns().size() + 1);
        table.setWidth("100%");
        fill(
                table.getRow(0),
                Stream.concat(
                                Stream.of(figures.rowLabel()),
                                figures.columns().stream().map(FigureTable.Column::label))
                        .toList(),
                true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < figures.rows().size(); i++) {
            FigureTable.Row row = figures.rows().get(i);
            fill(
                    table.getRow(i + 1),
                    Stream.concat(Stream.of(row.name()), row.cells().stream().map(FigureTable.Cell::text))
                            .toList(),
                    false);
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFParagraph paragraph = row.getCell(i).getParagraphs().get(0);
            paragraph.setAlignment(i == 0 && !bold ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            said(paragraph, texts.get(i), SONG, SMALL, bold);
        }
    }

    private static void centred(XWPFDocument document, String text, int size, boolean bold) {
        if (!text.isEmpty()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            said(paragraph, text, SONG, size, bold);
        }
    }

    private static void said(XWPFParagraph paragraph, String text, String font, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(bold);
    }
}
