package org.yidan.calendar.holidays;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yidan.shared.Texts;

/**
 * A holiday file without faults: csv in UTF-8 with the columns {@code date, kind, name, source_notice} and, if wanted,
 * {@code source_url} and {@code verified}. It holds its years whole.
 */
record HolidayFile(List<Holiday> rows) {

    static final List<String> REQUIRED = List.of("date", "kind", "name", "source_notice");
    static final List<String> OPTIONAL = List.of("source_url", "verified");
    private static final int MOST_ROWS = 5_000;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();

    /** Fails with {@link HolidayFileFaulty} and every fault found. */
    static HolidayFile parse(byte[] csv) {
        List<CSVRecord> records = records(decode(csv));
        if (records.isEmpty() || records.size() > MOST_ROWS) {
            throw faulty("size", String.valueOf(records.size()), "fault-size");
        }
        List<String> header = records.get(0).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        requireColumns(header);
        HolidayRows rows = new HolidayRows(header);
        records.subList(1, records.size()).forEach(rows::read);
        return new HolidayFile(rows.finish());
    }

    Set<Integer> years() {
        return rows.stream().map(row -> row.day().getYear()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String decode(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw faulty("encoding", "", "fault-encoding");
        }
    }

    private static List<CSVRecord> records(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return parser.stream().limit(MOST_ROWS + 1L).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw faulty("file", "", "fault-not-csv");
        }
    }

    private static void requireColumns(List<String> header) {
        List<RowFault> faults = new ArrayList<>();
        for (String column : REQUIRED) {
            if (!header.contains(column)) {
                faults.add(new RowFault(1, column, "", Texts.of("calendar.fault-column-missing")));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (header.indexOf(column) < i) {
                faults.add(new RowFault(1, column, column, Texts.of("calendar.fault-column-twice")));
            } else if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                faults.add(new RowFault(1, column, column, Texts.of("calendar.fault-column-unknown")));
            }
        }
        if (!faults.isEmpty()) {
            throw new HolidayFileFaulty(faults);
        }
    }

    private static HolidayFileFaulty faulty(String column, String value, String reason) {
        return new HolidayFileFaulty(List.of(new RowFault(0, column, value, Texts.of("calendar." + reason))));
    }
}
