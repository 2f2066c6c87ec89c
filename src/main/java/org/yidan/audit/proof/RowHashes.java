package org.yidan.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of a row in a leaf. What anyone may read is hashed as it is; personal columns are hashed with a salt, so that
 * without the salt nobody can guess from the hash what they say.
 */
public final class RowHashes {

    private RowHashes() {}

    /** The hash of a row text of open columns. */
    public static String open(List<? extends @Nullable String> cells) {
        return Sha256.hex(Sha256.of(bytes(Cells.join(cells))));
    }

    /** The hash of a row text of personal columns under the salt of the row. */
    public static String personal(byte[] rowSalt, List<? extends @Nullable String> cells) {
        return Sha256.hex(Sha256.of(rowSalt, bytes(Cells.join(cells))));
    }

    /** The salt of one row out of the salt of its case; the case's cannot be found from it. */
    public static byte[] rowSalt(byte[] caseSalt, String table, String key) {
        return Sha256.of(caseSalt, bytes(table), new byte[] {0}, bytes(key));
    }

    /** What stands in a row text for a cell of bytes. */
    public static String ofBytes(byte[] cell) {
        return "sha256:" + Sha256.hex(Sha256.of(cell));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
