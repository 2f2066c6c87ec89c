package org.yidan.audit.bundle;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Cells;
import org.yidan.audit.proof.Leaf;

/**
 * A leaf in its place.
 *
 * @param idx in the log
 * @param seq among the leaves of the case, from 1; null for a leaf of context
 * @param previous where the case's leaf before it is
 * @param text exactly what is hashed
 */
public record CaseLeaf(long idx, @Nullable Integer seq, @Nullable Long previous, String text, Leaf leaf) {

    static CaseLeaf of(ResultSet row) throws SQLException {
        String text = row.getString("content");
        return new CaseLeaf(
                row.getLong("idx"),
                row.getObject("case_seq", Integer.class),
                row.getObject("previous_idx", Long.class),
                text,
                Leaf.parse(text));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public String path() {
        return String.format(Locale.ROOT, "log/leaves/%012d.txt", idx);
    }

    /** Which columns of the row it hashed; 0 when it does not name the row. */
    int version(String table, String key) {
        return leaf.rows().stream()
                .filter(row ->
                        row.table().equals(table) && Cells.escape(row.key()).equals(key))
                .mapToInt(row -> row.version())
                .reduce(0, (earlier, later) -> later);
    }
}
