package org.yidan.audit.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells in a line of text, with tabs between them: the form of a leaf's lines and of a row that is hashed. */
public final class Cells {

    private static final String NULL = "\\N";

    private Cells() {}

    /** A line of cells; a cell without value is {@code \N}. */
    public static String join(List<? extends @Nullable String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            String cell = cells.get(i);
            line.append(cell == null ? NULL : escape(cell));
        }
        return line.toString();
    }

    /** The cells of a line, as they were before. */
    public static List<@Nullable String> split(String line) {
        List<@Nullable String> cells = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(unescape(line.substring(from, tab)));
            from = tab + 1;
        }
        cells.add(unescape(line.substring(from)));
        return cells;
    }

    /** Tabs, newlines and backslashes written as {@code \t}, {@code \n} and {@code \\}. */
    public static String escape(String cell) {
        if (cell.indexOf('\\') < 0 && cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0) {
            return cell;
        }
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static @Nullable String unescape(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        if (cell.equals(NULL)) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            i++;
            switch (i < cell.length() ? cell.charAt(i) : ' ') {
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case '\\' -> plain.append('\\');
                default -> throw new NotReadable("a cell ends in the middle of an escape: " + cell);
            }
        }
        return plain.toString();
    }
}
