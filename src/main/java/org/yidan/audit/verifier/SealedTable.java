package org.yidan.audit.verifier;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Cells;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.RowHashes;

/** A table of the database as a version of its columns says what is hashed of a row; the text is made here, not asked for. */
record SealedTable(
        String name,
        int version,
        List<String> open,
        List<String> personal,
        List<String> key,
        @Nullable String caseColumn) {

    private static final Set<String> OF_PROCESSES =
            Set.of("process_instance_id", "root_proc_inst_id_", "proc_inst_id_", "proc_inst_id");

    /** One row: the text of its key, and its hashes as a leaf has them. */
    @FunctionalInterface
    interface Row {
        void row(String key, String openHash, String personalHash);
    }

    /** All tables, each in its newest version. */
    static List<SealedTable> all(Connection database) throws SQLException {
        List<SealedTable> tables = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(
                        "select distinct on (table_name) table_name, version, open_columns, personal_columns, key_columns, case_column"
                                + " from seal_columns order by table_name, version desc");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(new SealedTable(
                        rows.getString(1),
                        rows.getInt(2),
                        list(rows.getArray(3)),
                        list(rows.getArray(4)),
                        list(rows.getArray(5)),
                        rows.getString(6)));
            }
        }
        return tables;
    }

    /** Tables whose rows go with their case only, as the database says. */
    static List<String> kept(Connection database) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Statement query = database.createStatement()) {
            try (ResultSet there = query.executeQuery("select to_regclass('seal_kept_tables') is not null")) {
                if (!there.next() || !there.getBoolean(1)) {
                    return kept;
                }
            }
            try (ResultSet rows = query.executeQuery("select table_name from seal_kept_tables")) {
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
            }
        }
        return kept;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Reads every row of the table. */
    void rows(Connection database, Row each) throws SQLException {
        Map<String, String> types = types(database);
        try (PreparedStatement query = database.prepareStatement(select(types))) {
            query.setFetchSize(2000);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String rowKey = cells(rows, 1, key.size()).stream()
                            .map(cell -> Cells.escape(String.valueOf(cell)))
                            .collect(Collectors.joining("|"));
                    each.row(
                            rowKey,
                            RowHashes.open(cells(rows, 1 + key.size(), open.size())),
                            personal.isEmpty() ? LeafRow.NONE : personal(rows, rowKey));
                }
            }
        }
    }

    private String personal(ResultSet rows, String rowKey) throws SQLException {
        int from = 1 + key.size() + open.size();
        byte[] salt = rows.getBytes(from + personal.size());
        return salt == null
                ? "no salt"
                : RowHashes.personal(RowHashes.rowSalt(salt, name, rowKey), cells(rows, from, personal.size()));
    }

    private static List<@Nullable String> cells(ResultSet rows, int from, int count) throws SQLException {
        List<@Nullable String> cells = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            cells.add(rows.getString(i));
        }
        return cells;
    }

    private Map<String, String> types(Connection database) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement(
                "select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid"
                        + " where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped")) {
            query.setString(1, quoted(name));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        for (List<String> columns : List.of(open, personal, key)) {
            if (!types.keySet().containsAll(columns)) {
                throw new NotReadable("the table " + name + " lacks sealed columns");
            }
        }
        return types;
    }

    private String select(Map<String, String> types) {
        List<String> said = new ArrayList<>();
        for (List<String> columns : List.of(key, open, personal)) {
            columns.forEach(column -> said.add(
                    "bytea".equals(types.get(column))
                            ? "'sha256:' || encode(sha256(r." + quoted(column) + "), 'hex')"
                            : "r." + quoted(column) + "::text"));
        }
        if (!personal.isEmpty()) {
            said.add("(select s.salt from seal_salt s where s.scope = coalesce(" + caseNumber() + ", "
                    + literal(name + ":")
                    + " || "
                    + key.stream()
                            .map(column -> "r." + quoted(column) + "::text")
                            .collect(Collectors.joining(" || '|' || "))
                    + "))");
        }
        return "select " + String.join(", ", said) + " from " + quoted(name) + " r";
    }

    private String caseNumber() {
        if (caseColumn == null || OF_PROCESSES.contains(caseColumn)) {
            return "null::text";
        }
        return caseColumn.equals("call_id")
                ? "(select c.call_no from call c where c.id = r.call_id)"
                : "r." + quoted(caseColumn) + "::text";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
