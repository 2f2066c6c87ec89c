package org.yidan.audit.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Cells;
import org.yidan.audit.proof.Findings;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;

/** The rows of a bundle against its leaves: open and personal cells, rows of context, and the files whose hashes are cells. */
final class BundleRows {

    private final BundleZip zip;
    private final Findings integrity;
    private final Findings completeness;
    private final Map<Long, Leaf> leaves;

    /** What the chain says last of each row, by table and key. */
    private final Map<String, LeafRow> newest = new HashMap<>();

    private final Set<String> elsewhere = new HashSet<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, List<String>> personalColumns = new HashMap<>();
    private final Map<String, Map<String, @Nullable String>> cells = new HashMap<>();

    BundleRows(BundleZip zip, Findings integrity, Findings completeness, Map<Long, Leaf> leaves, List<Leaf> chain) {
        this.zip = zip;
        this.integrity = integrity;
        this.completeness = completeness;
        this.leaves = leaves;
        chain.forEach(leaf -> leaf.rows().forEach(row -> newest.put(name(row), row)));
    }

    private static String name(LeafRow row) {
        return row.table() + " " + Cells.escape(row.key());
    }

    void check() throws IOException {
        lines("rows/columns.txt", line -> {
            columns.put(line[0] + " " + line[1], List.of(line[2].split(",")));
            personalColumns.put(line[0] + " " + line[1], List.of(line[3].split(",")));
        });
        lines("rows/elsewhere.txt", line -> elsewhere.add(line[0] + " " + line[1]));
        Set<String> seen = new HashSet<>();
        Set<String> personal = new HashSet<>();
        for (StoredEntry entry : zip.entries()) {
            String path = entry.name();
            String table = path.substring(path.lastIndexOf('/') + 1).replace(".txt", "");
            if (path.matches("rows/[^/]+\\.txt")
                    && !path.equals("rows/columns.txt")
                    && !path.equals("rows/elsewhere.txt")) {
                lines(path, line -> row(path, table, line, seen));
            } else if (path.matches("personal/[^/]+\\.txt") && !path.equals("personal/clear.txt")) {
                lines(path, line -> personal(path, table, line, personal));
            } else if (path.matches("context/[^/]+\\.txt")) {
                lines(path, line -> context(path, table, line));
            }
        }
        newest.forEach((name, row) -> missing(name, row, seen, personal));
        lines("personal/clear.txt", this::clear);
        lines("content.txt", this::content);
    }

    private void lines(String path, Consumer<String[]> each) throws IOException {
        for (String line : zip.text(path).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            try {
                each.accept(line.split("\t", -1));
            } catch (IndexOutOfBoundsException | IllegalArgumentException | NotReadable unlike) {
                integrity.at(null, path, path + " 有一行不可读", path + " has a line that is not readable");
            }
        }
    }

    private static String rest(String[] line, int from) {
        return String.join("\t", List.of(line).subList(from, line.length));
    }

    private static String hash(byte[] salt, String text) {
        return Sha256.hex(Sha256.of(salt, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void bad(String path, String row) {
        integrity.at(
                null,
                path + " " + row,
                path + " 的行 " + row + " 与日志条目不符",
                "the row " + row + " in " + path + " is not as its leaf says");
    }

    private void row(String path, String table, String[] line, Set<String> seen) {
        String name = table + " " + line[0];
        LeafRow row = newest.get(name);
        String text = rest(line, 2);
        if (row == null || !seen.add(name)) {
            completeness.at(
                    null,
                    path + " " + line[0],
                    "行 " + name + " 没有日志条目或重复",
                    "the row " + name + " has no leaf or is there twice");
        } else if (!row.openHash().equals(hash(new byte[0], text))
                || !line[1].equals(Integer.toString(row.version()))) {
            bad(path, line[0]);
        }
        keep(name, columns.get(table + " " + line[1]), text);
    }

    private void keep(String name, @Nullable List<String> names, String text) {
        List<@Nullable String> values = Cells.split(text);
        for (int i = 0; names != null && i < Math.min(names.size(), values.size()); i++) {
            cells.computeIfAbsent(name, row -> new HashMap<>()).put(names.get(i), values.get(i));
        }
    }

    private void personal(String path, String table, String[] line, Set<String> seen) {
        String name = table + " " + line[0];
        LeafRow row = newest.get(name);
        boolean withheld = line[1].equals("-");
        String hash = withheld ? line[2] : hash(Sha256.fromHex(line[1]), rest(line, 2));
        if (row == null || !seen.add(name) || !row.personalHash().equals(hash)) {
            bad(path, line[0]);
        } else if (!withheld) {
            keep(name, personalColumns.get(table + " " + row.version()), rest(line, 2));
        }
    }

    private void context(String path, String table, String[] line) {
        String name = table + " " + line[0];
        String text = rest(line, 3);
        keep(name, columns.get(table + " " + line[1]), text);
        if (line[2].equals("-")) {
            return; // older than the log: the reader is told
        }
        Leaf leaf = leaves.get(Long.valueOf(line[2]));
        String hash = hash(new byte[0], text);
        if (leaf == null
                || leaf.rows().stream()
                        .noneMatch(
                                row -> name(row).equals(name) && row.openHash().equals(hash))) {
            bad(path, line[0]);
        }
    }

    private void missing(String name, LeafRow row, Set<String> seen, Set<String> personal) {
        if (row.deleted() ? seen.contains(name) : !seen.contains(name) && !elsewhere.contains(name)) {
            completeness.at(
                    null,
                    "rows/" + row.table() + ".txt",
                    row.deleted() ? "行 " + name + " 已删除却在包中" : "缺少行 " + name,
                    row.deleted()
                            ? "the row " + name + " is deleted but in the bundle"
                            : "the row " + name + " is missing");
        }
        if (seen.contains(name) && !row.personalHash().equals(LeafRow.NONE) && !personal.contains(name)) {
            completeness.at(
                    null,
                    "personal/" + row.table() + ".txt",
                    "缺少行 " + name + " 的个人信息或其哈希",
                    "personal data of the row " + name + ", or their hash, are missing");
        }
    }

    private @Nullable String cell(String table, String key, String column) {
        return cells.getOrDefault(table + " " + key, Map.of()).get(column);
    }

    private void clear(String[] line) {
        String kept = "sha256:" + Sha256.hex(Sha256.of(Sha256.fromHex(line[3])));
        if (!kept.equals(cell(line[0], line[1], line[2]))) {
            bad("personal/clear.txt", line[0] + " " + line[1]);
        }
    }

    private void content(String[] line) {
        String said = cell(line[1], line[2], line[3]);
        String hash = zip.sha256(line[0]);
        if (hash == null || said == null || !Objects.equals(said.replace("sha256:", ""), hash)) {
            integrity.at(
                    null,
                    line[0],
                    "文件 " + line[0] + " 与记录的哈希不符",
                    "the file " + line[0] + " has not the hash that its row says");
        }
    }
}
