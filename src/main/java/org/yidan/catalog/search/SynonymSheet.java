package org.yidan.catalog.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** A csv file with the columns {@code matter_code} and {@code words}, the words divided by 、 or other dividing signs. */
final class SynonymSheet {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 30;
    private static final String MARK = "\uFEFF";

    private SynonymSheet() {}

    static Map<String, Set<String>> read(Reader file, Set<String> codes) throws IOException {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (CSVParser rows = CSVParser.parse(file, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1 || row.size() == 1 && row.get(0).isBlank()) {
                    continue;
                }
                take(row, codes, words);
            }
        } catch (UncheckedIOException broken) {
            throw Refused.invalid("catalog.synonyms-unreadable");
        }
        return words;
    }

    private static void take(CSVRecord row, Set<String> codes, Map<String, Set<String>> words) {
        if (row.size() < 2 || row.getRecordNumber() > MOST_ROWS) {
            throw Refused.invalid("catalog.synonyms-unreadable");
        }
        String code = row.get(0).replace(MARK, "").strip().toUpperCase(Locale.ROOT);
        if (!codes.contains(code)) {
            throw Refused.invalid("catalog.synonyms-code-unknown", row.getRecordNumber(), code);
        }
        Set<String> own = words.computeIfAbsent(code, first -> new LinkedHashSet<>());
        own.addAll(words(row.get(1), row.getRecordNumber()));
        if (own.size() > MOST_WORDS) {
            throw Refused.invalid("catalog.synonyms-too-many", row.getRecordNumber(), MOST_WORDS);
        }
    }

    /** The words of one matter, divided by 、 or other dividing signs; the row is named where they are faulty. */
    static Set<String> words(String text, long row) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.split("[、,，;；/|\\s]+")) {
            if (Characters.count(word) > LONGEST_WORD) {
                throw Refused.invalid("catalog.synonyms-word-long", row, LONGEST_WORD);
            }
            if (!Term.plain(word).isEmpty()) {
                words.add(word);
            }
        }
        if (words.size() > MOST_WORDS) {
            throw Refused.invalid("catalog.synonyms-too-many", row, MOST_WORDS);
        }
        return words;
    }
}
