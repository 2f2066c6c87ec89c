package org.yidan.audit.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One entry of the log: who changed which rows with which command, in one transaction of the database or in a part of a large
 * one. The database writes the text; what is hashed is exactly that text.
 *
 * @param transaction the database's number of the transaction
 * @param part of a large transaction, from 0
 * @param actor a user, {@code SYSTEM:job}, or {@code DATABASE:role} when nobody told
 * @param cases the numbers of the cases concerned, sorted
 */
public record Leaf(
        String node,
        Instant at,
        long transaction,
        int part,
        String actor,
        String command,
        List<String> cases,
        List<LeafRow> rows) {

    private static final String FIRST_LINE = "yidan-leaf/1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Leaf {
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
    }

    /** The text as the log keeps it. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "node", node);
        line(text, "at", TIME.format(at));
        line(text, "tx", Long.toString(transaction), Integer.toString(part));
        line(text, "actor", actor);
        line(text, "command", command);
        cases.forEach(number -> line(text, "case", number));
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(Cells.join(List.of(cells))).append('\n');
    }

    /** The cases a leaf's text concerns, without reading its rows. */
    public static List<String> cases(String text) {
        int rows = text.indexOf("\nrow\t");
        return text.substring(0, rows < 0 ? text.length() : rows)
                .lines()
                .filter(line -> line.startsWith("case\t"))
                .map(line -> Objects.requireNonNull(Cells.unescape(line.substring(5))))
                .toList();
    }

    public static Leaf parse(byte[] entry) {
        return parse(new String(entry, StandardCharsets.UTF_8));
    }

    public static Leaf parse(String text) {
        try {
            return new Lines(text).leaf();
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException | NullPointerException unlike) {
            throw new NotReadable("not a leaf of this log", unlike);
        }
    }

    /** Reads line by line; the order of the lines is part of the form. */
    private static final class Lines {
        private final String text;
        private int at;

        Lines(String text) {
            this.text = text;
        }

        Leaf leaf() {
            if (!line().equals(FIRST_LINE)) {
                throw new NotReadable("not a leaf of this log: it does not begin with " + FIRST_LINE);
            }
            String node = value("node", line());
            Instant time = TIME.parse(value("at", line()), Instant::from);
            String[] tx = cells(line(), 3);
            String actor = value("actor", line());
            String command = value("command", line());
            List<String> cases = new ArrayList<>();
            List<LeafRow> rows = new ArrayList<>();
            while (at < text.length()) {
                if (text.startsWith("row\t", at)) {
                    rows.add(row(cells(line(), 7)));
                } else {
                    cases.add(value("case", line()));
                }
            }
            if (!tx[0].equals("tx")) {
                throw new NotReadable("not a leaf of this log: no line of its transaction");
            }
            return new Leaf(node, time, Long.parseLong(tx[1]), Integer.parseInt(tx[2]), actor, command, cases, rows);
        }

        private String line() {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end);
            at = end + 1;
            return line;
        }

        private static String value(String name, String line) {
            String[] cells = cells(line, 2);
            if (!cells[0].equals(name)) {
                throw new NotReadable("not a leaf of this log: " + name + " is missing");
            }
            return cells[1];
        }

        /** So many cells, each with a value. */
        private static String[] cells(String line, int count) {
            String[] cells = new String[count];
            int from = 0;
            for (int i = 0; i < count; i++) {
                int tab = line.indexOf('\t', from);
                if (tab < 0 != (i == count - 1)) {
                    throw new NotReadable("not a leaf of this log: a line has not " + count + " cells");
                }
                int end = tab < 0 ? line.length() : tab;
                cells[i] = Objects.requireNonNull(Cells.unescape(line.substring(from, end)));
                from = end + 1;
            }
            return cells;
        }

        private static LeafRow row(String[] cells) {
            if (cells[2].length() != 1 || "IUD".indexOf(cells[2].charAt(0)) < 0) {
                throw new NotReadable("not a leaf of this log: a row is added, changed or deleted");
            }
            return new LeafRow(cells[1], cells[2].charAt(0), cells[3], Integer.parseInt(cells[4]), cells[5], cells[6]);
        }
    }
}
