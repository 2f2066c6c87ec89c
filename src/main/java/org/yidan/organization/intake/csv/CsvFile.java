package org.yidan.organization.intake.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.Resource;

/** Reads a UTF-8 file with a heading line into rows; an unreadable file or a missing column is a fault. */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvFile() {}

    /** The rows below the heading, none when the file itself is faulty. */
    public static List<CsvRow> rows(Resource file, List<String> columns, Faults faults) {
        String name = String.valueOf(file.getFilename());
        try (Reader reader = text(file);
                CSVParser parser = FORMAT.parse(reader)) {
            TreeSet<String> missing = new TreeSet<>(columns);
            parser.getHeaderNames().stream().map(ColumnWords::column).forEach(missing::remove);
            if (!missing.isEmpty()) {
                faults.add(
                        name,
                        "fault-columns-missing",
                        missing.stream()
                                .map(column -> Faults.named(name, column))
                                .collect(Collectors.joining(", ")));
                return List.of();
            }
            return parser.stream()
                    .map(cells -> new CsvRow(name, parser.getCurrentLineNumber(), read(cells.toMap())))
                    .toList();
        } catch (IOException | RuntimeException unreadable) {
            faults.add(name, "fault-unreadable", String.valueOf(unreadable.getMessage()));
            return List.of();
        }
    }

    /** By column, whichever language the heads and the codes are written in. */
    private static Map<String, String> read(Map<String, String> cells) {
        Map<String, String> read = new HashMap<>();
        cells.forEach((head, cell) -> {
            String column = ColumnWords.column(head);
            read.putIfAbsent(column, ColumnWords.code(column, cell));
        });
        return read;
    }

    /** Strict UTF-8, with or without a byte order mark. */
    private static Reader text(Resource file) throws IOException {
        Reader reader = new InputStreamReader(
                new BufferedInputStream(file.getInputStream()),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader pushback = new PushbackReader(reader);
        int first = pushback.read();
        if (first >= 0 && first != '\uFEFF') {
            pushback.unread(first);
        }
        return pushback;
    }
}
