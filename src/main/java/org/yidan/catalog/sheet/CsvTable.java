package org.yidan.catalog.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a csv file in UTF-8, with or without a byte order mark; stops at the limit of rows. */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MAX_COLUMNS = 100;

    private CsvTable() {}

    static List<RawRow> read(Path file, int maxRows) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        int number = 0;
        try (CSVParser records = CSVParser.parse(open(file), CSVFormat.RFC4180)) {
            for (CSVRecord record : records) {
                number = (int) record.getRecordNumber();
                if (number - 1 > maxRows) {
                    throw new SheetUnreadable(RowFault.ofFile("too-many-rows", maxRows));
                }
                if (record.size() > MAX_COLUMNS) {
                    throw new SheetUnreadable(RowFault.of(number, null, "", "not-a-table"));
                }
                rows.add(new RawRow(number, withoutMark(record)));
            }
            return rows;
        } catch (UncheckedIOException wrong) {
            throw new SheetUnreadable(fault(wrong.getCause(), number + 1));
        } catch (IOException wrong) {
            throw new SheetUnreadable(fault(wrong, number + 1));
        }
    }

    private static RowFault fault(@Nullable Throwable wrong, int row) {
        return wrong instanceof CharacterCodingException
                ? RowFault.ofFile("wrong-encoding")
                : RowFault.of(row, null, "", "not-a-table");
    }

    private static Reader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static List<String> withoutMark(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.toList());
        if (record.getRecordNumber() == 1 && !cells.isEmpty() && cells.get(0).indexOf(BYTE_ORDER_MARK) == 0) {
            cells.set(0, cells.get(0).substring(1));
        }
        return cells;
    }
}
