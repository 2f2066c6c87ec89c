package org.yidan.people.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.yidan.organization.intake.RosterReading;
import org.yidan.organization.intake.csv.ColumnWords;
import org.yidan.shared.Refused;

/**
 * The tables in what was sent, as csv texts with the lines of the original, told apart by their headings: a workbook, whatever
 * its sheets are called, or csv files. Workbooks are read as a stream, and no longer than a county is large.
 */
final class SentTables {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Map<String, String> tables = new TreeMap<>();

    private SentTables() {}

    static Map<String, String> of(List<byte[]> files) {
        SentTables sent = new SentTables();
        for (byte[] file : files) {
            if (file.length > MOST_BYTES) {
                throw Refused.invalid("organization.roster-too-large", MOST_BYTES / 1024 / 1024);
            }
            if (file.length > 0) {
                sent.read(file);
            }
        }
        if (sent.tables.isEmpty()) {
            throw Refused.invalid("organization.roster-nothing");
        }
        return sent.tables;
    }

    private void read(byte[] file) {
        if (Arrays.equals(ZIP, Arrays.copyOf(file, ZIP.length))) {
            workbook(file);
        } else {
            try {
                keep(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file))
                        .toString()
                        .replaceFirst("^\uFEFF", ""));
            } catch (CharacterCodingException other) {
                throw Refused.invalid("organization.roster-encoding");
            }
        }
    }

    private void keep(String csv) {
        List<String> heading = Arrays.stream(
                        csv.lines().findFirst().orElse("").replace("\"", "").split("\\s*,\\s*"))
                .map(ColumnWords::column)
                .toList();
        RosterReading.COLUMNS.forEach((name, columns) -> {
            if (heading.contains(columns.get(0)) && heading.contains(columns.get(1)) && tables.put(name, csv) != null) {
                throw Refused.invalid("organization.roster-twice", ColumnWords.table(name));
            }
        });
    }

    private void workbook(byte[] file) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader workbook = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts, false);
            var sheets = workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    Lines lines = new Lines();
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(
                            new XSSFSheetXMLHandler(workbook.getStylesTable(), strings, lines, new IsoDays(), true));
                    parser.parse(new InputSource(sheet));
                    keep(lines.csv());
                }
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            // The parser meets broken and hostile files with many kinds of exceptions; all mean the same here.
            throw Refused.invalid("organization.roster-unreadable");
        }
    }

    /** Days as our files write them, whatever the sheet makes of them. */
    private static final class IsoDays extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean from1904) {
            return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getJavaDate(value, from1904, java.util.TimeZone.getTimeZone(ZoneOffset.UTC))
                            .toInstant()
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString()
                    : super.formatRawCellContents(value, format, pattern, from1904);
        }
    }

    /** The rows of a sheet as csv; a cell with several lines becomes one, so that row and line are the same number. */
    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final StringWriter text = new StringWriter();
        private final CSVPrinter printer;
        private final List<String> cells = new ArrayList<>();
        private int next;

        Lines() throws IOException {
            this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
        }

        String csv() {
            return text.toString();
        }

        @Override
        public void startRow(int row) {
            if (row > MOST_ROWS) {
                throw Refused.invalid("organization.roster-too-many-rows", MOST_ROWS);
            }
            for (; next < row; next++) {
                text.append("\r\n");
            }
            next = row + 1;
            cells.clear();
        }

        @Override
        public void cell(String place, @Nullable String value, @Nullable XSSFComment comment) {
            int column = new CellReference(place).getCol();
            while (cells.size() <= column && column < MOST_COLUMNS) {
                cells.add("");
            }
            if (column < MOST_COLUMNS) {
                cells.set(column, value == null ? "" : value.replaceAll("\\s+", " "));
            }
        }

        @Override
        public void endRow(int row) {
            try {
                printer.printRecord(cells);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
    }
}
