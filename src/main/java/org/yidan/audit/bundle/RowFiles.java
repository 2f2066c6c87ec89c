package org.yidan.audit.bundle;

import java.util.SortedMap;
import java.util.TreeMap;
import org.yidan.audit.bundle.SealedLog.Columns;

/** The files of rows while they are collected: a line a row, and once for each table the columns its rows are made of. */
final class RowFiles {

    private final SortedMap<String, StringBuilder> files = new TreeMap<>();
    private final SortedMap<String, Columns> columns = new TreeMap<>();

    void line(String path, String... cells) {
        files.computeIfAbsent(path, none -> new StringBuilder())
                .append(String.join("\t", cells))
                .append('\n');
    }

    void columns(Columns of) {
        columns.put(of.tableName() + " " + of.version(), of);
    }

    void writeTo(BundleZip zip) {
        columns.values().forEach(of -> line("rows/columns.txt", of.line()));
        files.forEach((path, text) -> zip.put(path, text.toString()));
    }
}
