package org.yidan.audit.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** The sealed log as a bundle needs it: leaves of a case, leaves that last wrote a row, checkpoints and the tree below them. */
@Component
class SealedLog {

    private static final String LEAVES =
            """
            select c.idx, c.case_seq, c.previous_idx, l.content from seal_case c
              join seal_entry e on e.idx = c.idx join seal_leaf l on l.id = e.leaf
             where c.case_no = ? order by c.case_seq""";

    /** Leaves the sequencer has not taken yet are few, and none when it is asked right before. */
    private static final String BEHIND =
            """
            select exists (select from seal_leaf l where not exists (select from seal_entry e where e.leaf = l.id)
                              and strpos(l.content, E'\\ncase\\t' || ? || E'\\n') > 0)""";

    /** Numbers of transactions stand in rows with their last 32 bits. */
    private static final String OF_TRANSACTION =
            """
            select e.idx, null::integer case_seq, null::bigint previous_idx, l.content
              from generate_series(0, pg_current_xact_id()::text::bigint >> 32) epoch
              join seal_leaf l on l.xid = ((epoch << 32) + ?)::text::xid8 join seal_entry e on e.leaf = l.id
             where strpos(l.content, E'row\\t' || ? || E'\\t') > 0 order by e.idx desc""";

    /** That a row was changed again outside of the case: soon, as what lives on is used by others. */
    private static final String LATER =
            """
            select l.content from seal_entry e join seal_leaf l on l.id = e.leaf
             where e.idx > ? and e.idx < ? + 100000
               and (strpos(l.content, ?) > 0 or strpos(l.content, ?) > 0 or strpos(l.content, ?) > 0)
             order by e.idx limit 1""";

    /** The newest checkpoint that somebody outside confirmed, if it holds all leaves that are needed; else the newest there is. */
    private static final String CHECKPOINT =
            """
            select c.tree_size, c.note,
                   (select string_agg(convert_from(a.answer, 'UTF8'), '' order by a.id) from seal_anchor a
                     where a.tree_size = c.tree_size and a.confirmed and a.kind = 'WITNESS') cosignatures,
                   (select a.answer from seal_anchor a where a.tree_size = c.tree_size and a.confirmed and a.kind = 'TSA'
                     order by a.id desc limit 1) stamp
              from seal_checkpoint c where c.tree_size = coalesce(
                   (select max(a.tree_size) from seal_anchor a where a.tree_size > ? and a.confirmed and a.kind in ('WITNESS', 'TSA')),
                   (select max(tree_size) from seal_checkpoint where tree_size > ?))""";

    private final JdbcClient jdbc;

    SealedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A checkpoint as it was signed, with what witnesses and time stamp authorities answered. */
    record Signed(long treeSize, String note, @Nullable String cosignatures, byte @Nullable [] stamp) {

        /** With the cosignatures, unless a time stamp is over the note without them. */
        String whole() {
            return cosignatures == null || stamp != null ? note : note + cosignatures;
        }
    }

    /** Which columns of a table are hashed, in which order. */
    record Columns(
            String tableName,
            int version,
            List<String> openColumns,
            List<String> personalColumns,
            List<String> keyColumns) {

        String line() {
            return String.join(
                    "\t",
                    tableName,
                    String.valueOf(version),
                    String.join(",", openColumns),
                    personalColumns.isEmpty() ? "-" : String.join(",", personalColumns),
                    String.join(",", keyColumns));
        }
    }

    /** A row of context, and the transaction that last wrote it. */
    record Held(String key, long xmin) {}

    /** The leaves of the case; refuses while something of it is not in the log yet. */
    List<CaseLeaf> leaves(String caseNo) {
        if (jdbc.sql(BEHIND).param(caseNo).query(Boolean.class).single()) {
            throw Refused.conflict("bundle.log-behind", caseNo);
        }
        return jdbc.sql(LEAVES)
                .param(caseNo)
                .query((row, n) -> CaseLeaf.of(row))
                .list();
    }

    Signed covering(String caseNo, long idx) {
        return jdbc.sql(CHECKPOINT)
                .params(idx, idx)
                .query(Rows.of(Signed.class))
                .optional()
                .orElseThrow(() -> Refused.conflict("bundle.no-checkpoint", caseNo));
    }

    /** The columns of every table in every version. */
    Map<String, Columns> columns() {
        Map<String, Columns> columns = new HashMap<>();
        jdbc.sql("select * from seal_columns order by version")
                .query(Rows.of(Columns.class))
                .list()
                .forEach(of -> {
                    columns.put(of.tableName() + " " + of.version(), of);
                    columns.put(of.tableName(), of);
                });
        return columns;
    }

    /** Rows of a table by their keys, as the text that is hashed. */
    Map<String, String> texts(String table, List<String> keys, List<String> columns) {
        return texts(table, keys, columns, false);
    }

    private Map<String, String> texts(String table, List<String> keys, List<String> columns, boolean raw) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("select key, cells from seal_texts(?, ?, ?, ?)")
                .params(table, keys.toArray(String[]::new), columns.toArray(String[]::new), raw)
                .query(row -> {
                    texts.put(row.getString(1), row.getString(2));
                });
        return texts;
    }

    /** The bytes of a column of rows, in hexadecimal digits. */
    Map<String, String> bytes(String table, List<String> keys, String column) {
        return texts(table, keys, List.of(column), true);
    }

    /** The tables that say of which case a row is. */
    List<String> tablesOfCases() {
        return jdbc.sql("select table_name from seal_sealed_tables where case_column is not null order by 1")
                .query(String.class)
                .list();
    }

    List<String> keysOf(String table, String caseNo) {
        return jdbc.sql("select * from seal_keys_of(?, ?)")
                .params(table, caseNo)
                .query(String.class)
                .list();
    }

    /** The salt of one row; empty once it was destroyed. */
    Optional<byte[]> salt(String caseNo, String table, String key) {
        return jdbc.sql(
                        "select sha256(salt || convert_to(?, 'UTF8') || '\\x00' || convert_to(?, 'UTF8')) from seal_salt where scope in (?, ?)")
                .params(table, key, caseNo, table + ":" + key)
                .query(byte[].class)
                .optional();
    }

    /** Rows of context: of this table, where this holds with one parameter. */
    List<Held> held(Columns of, String where, String parameter) {
        return jdbc.sql("select concat_ws('|', %s) as key, xmin::text::bigint as xmin from %s where %s order by 1"
                        .formatted(String.join(", ", of.keyColumns()), of.tableName(), where))
                .param(parameter)
                .query(Rows.of(Held.class))
                .list();
    }

    /** The leaf that last wrote a row of context; empty for what is older than the log, or came by a restore. */
    Optional<CaseLeaf> newest(String table, Held row) {
        return jdbc
                .sql(OF_TRANSACTION)
                .params(row.xmin(), table)
                .query((found, n) -> CaseLeaf.of(found))
                .list()
                .stream()
                .filter(leaf -> leaf.version(table, row.key()) > 0)
                .findFirst();
    }

    /** Where a row is named again after the newest leaf of the case that names it: another case, or what is shared. */
    Optional<String> livesOn(String caseNo, String table, String key, long after) {
        String row = "\nrow\t" + table + "\t%s\t" + key + "\t";
        return jdbc.sql(LATER)
                .params(after, after, row.formatted("I"), row.formatted("U"), row.formatted("D"))
                .query(String.class)
                .optional()
                .filter(content -> !content.contains("\ncase\t" + caseNo + "\n"))
                .map(content -> content.lines()
                        .filter(line -> line.startsWith("case\t"))
                        .findFirst()
                        .map(line -> line.replace("case\t", "CASE:"))
                        .orElse("SHARED"));
    }
}
