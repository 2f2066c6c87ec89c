package org.yidan.audit.desk;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.sheet.FormulaGuard;
import org.yidan.shared.Sha256;

/**
 * What a question was answered, with what it rests on.
 *
 * @param asked the parameters it was asked with
 * @param rows as the record has them, by column: texts, moments, days, numbers, lists; no value for none
 * @param next where the next page goes on; empty when nothing follows
 * @param treeSize how many entries the sealed log had when it was read; none where there is no log
 */
public record Answer(
        Question question,
        Map<String, String> asked,
        List<Map<String, Object>> rows,
        String next,
        Instant at,
        long treeSize) {

    /** The rows as a table for machines, with the mark by which spreadsheets know UTF-8: codes and moments as the record has them. */
    public String csv() {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(question.shown().stream().map(Column::name));
            for (Map<String, Object> row : rows) {
                table.printRecord(question.shown().stream().map(column -> cell(row.get(column.name()))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** {@link #csv()} as it is sent. */
    public byte[] bytes() {
        return csv().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #csv()}: two answers of the same rows have the same. */
    public String sha256() {
        return Sha256.of(csv());
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String said = value instanceof List<?> list
                ? String.join(";", list.stream().map(String::valueOf).toList())
                : value.toString();
        return value instanceof Number ? said : FormulaGuard.guarded(said);
    }
}
