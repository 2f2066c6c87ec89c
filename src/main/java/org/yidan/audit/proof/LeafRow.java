package org.yidan.audit.proof;

import java.util.List;

/**
 * What a leaf says of one changed row.
 *
 * @param operation I, U or D: added, changed, deleted
 * @param key the columns of the primary key, {@code |} between them
 * @param version of the table's columns (which of them are hashed, in which order)
 * @param openHash over the row after it in hex; {@code -} when the row is deleted
 * @param personalHash the same of the personal columns under a salt; {@code -} when there are none
 */
public record LeafRow(String table, char operation, String key, int version, String openHash, String personalHash) {

    /** What stands for a hash when there is nothing to hash. */
    public static final String NONE = "-";

    public boolean deleted() {
        return operation == 'D';
    }

    String line() {
        return Cells.join(List.of(
                "row", table, String.valueOf(operation), key, Integer.toString(version), openHash, personalHash));
    }
}
