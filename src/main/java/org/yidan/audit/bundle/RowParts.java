package org.yidan.audit.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.SealedLog.Columns;
import org.yidan.audit.proof.Cells;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.Sha256;
import org.yidan.shared.personal.PersonalData;

/**
 * The rows of a case as exact bytes, each with what the newest leaf says of it. Rows are those the leaves of the case name; a row
 * that lives on in other transactions, as the file of a linked case does, is named as such.
 */
@Component
class RowParts {

    private final SealedLog log;
    private final PersonalData personalData;

    RowParts(SealedLog log, PersonalData personalData) {
        this.log = log;
        this.personalData = personalData;
    }

    /** What came of it: rows that do not say what the log says, rows the log names and nobody has, and how many others. */
    static final class Outcome {
        final List<String> wrong = new ArrayList<>();
        final List<String> missing = new ArrayList<>();
        final Set<String> said = new TreeSet<>();
        int rows;
        int elsewhere;
        int personal;
    }

    /** The newest word of the case's leaves on a row. */
    private record Said(LeafRow row, long idx) {}

    /** One bundle while its rows are collected. */
    private record Collecting(
            String caseNo, boolean opened, RowFiles files, Map<String, Columns> columns, Outcome outcome) {}

    /** Collects {@code rows/} and {@code personal/}; salts are given for these rows only, and only when personal data is opened. */
    Outcome collect(
            RowFiles files, Map<String, Columns> columns, String caseNo, List<CaseLeaf> leaves, boolean opened) {
        Collecting bundle = new Collecting(caseNo, opened, files, columns, new Outcome());
        SortedMap<String, SortedMap<String, Said>> newest = new TreeMap<>();
        leaves.forEach(
                leaf -> leaf.leaf().rows().forEach(row -> newest.computeIfAbsent(row.table(), none -> new TreeMap<>())
                        .put(Cells.escape(row.key()), new Said(row, leaf.idx()))));
        newest.forEach((table, rows) -> table(bundle, table, rows));
        for (String table : log.tablesOfCases()) {
            Map<String, Said> named = newest.getOrDefault(table, new TreeMap<>());
            log.keysOf(table, caseNo).stream()
                    .filter(key -> !named.containsKey(key))
                    .forEach(key -> bundle.outcome().wrong.add(table + " " + key));
        }
        return bundle.outcome();
    }

    /** The rows of a table, read together for each version of its columns. */
    private void table(Collecting bundle, String table, SortedMap<String, Said> rows) {
        Map<Integer, List<String>> versions = rows.keySet().stream()
                .filter(key -> !of(rows, key).row().deleted())
                .collect(
                        Collectors.groupingBy(key -> of(rows, key).row().version(), TreeMap::new, Collectors.toList()));
        versions.forEach((version, keys) -> {
            Columns columns = column(bundle.columns(), table + " " + version);
            Map<String, String> open = log.texts(table, keys, columns.openColumns());
            Map<String, String> personal =
                    columns.personalColumns().isEmpty() ? Map.of() : log.texts(table, keys, columns.personalColumns());
            keys.forEach(key -> row(bundle, columns, of(rows, key), key, open.get(key), personal.get(key)));
            personal.forEach((key, text) -> clear(bundle, columns, key, Cells.split(text)));
        });
    }

    private void row(
            Collecting bundle,
            Columns columns,
            Said said,
            String key,
            @Nullable String open,
            @Nullable String personal) {
        Outcome all = bundle.outcome();
        String table = columns.tableName();
        if (open == null || !hash(open).equals(said.row().openHash())) {
            Optional<String> elsewhere = log.livesOn(bundle.caseNo(), table, key, said.idx());
            if (elsewhere.isPresent()) {
                bundle.files().line("rows/elsewhere.txt", table, key, elsewhere.get());
                all.elsewhere++;
                return;
            }
            (open == null ? all.missing : all.wrong).add(table + " " + key);
        }
        if (open != null) {
            all.rows++;
            bundle.files().columns(columns);
            bundle.files().line("rows/" + table + ".txt", key, String.valueOf(columns.version()), open);
            personal(bundle, said.row(), key, personal);
        }
    }

    /** What personal cells say: to be kept out of the pages, or opened beside the bytes that are encrypted. */
    private void clear(Collecting bundle, Columns columns, String key, List<@Nullable String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String column = columns.personalColumns().get(i);
            if (cell != null && cell.startsWith("sha256:")) {
                String kept =
                        log.bytes(columns.tableName(), List.of(key), column).get(key);
                cell = kept == null ? null : personalData.decrypt(HexFormat.of().parseHex(kept));
                if (bundle.opened() && kept != null && cell != null) {
                    bundle.files()
                            .line("personal/clear.txt", columns.tableName(), key, column, kept, Cells.escape(cell));
                }
            }
            if (cell != null && cell.length() > 1) {
                bundle.outcome().said.add(cell);
            }
        }
    }

    private void personal(Collecting bundle, LeafRow said, String key, @Nullable String personal) {
        if (!said.personalHash().equals(LeafRow.NONE)) {
            bundle.outcome().personal++;
            Optional<byte[]> salt = personal == null || !bundle.opened()
                    ? Optional.empty()
                    : log.salt(bundle.caseNo(), said.table(), key);
            bundle.files()
                    .line(
                            "personal/" + said.table() + ".txt",
                            key,
                            salt.map(Sha256::hex).orElse(LeafRow.NONE),
                            salt.isPresent() && personal != null ? personal : said.personalHash());
        }
    }

    private static Said of(Map<String, Said> rows, String key) {
        return Objects.requireNonNull(rows.get(key));
    }

    private static Columns column(Map<String, Columns> columns, String of) {
        return Objects.requireNonNull(columns.get(of), of);
    }

    private static String hash(String text) {
        return Sha256.hex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
