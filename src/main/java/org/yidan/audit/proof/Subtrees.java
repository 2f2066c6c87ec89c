package org.yidan.audit.proof;

/** Where the hashes of complete subtrees come from: tiles, the database, or memory. */
@FunctionalInterface
public interface Subtrees {

    /** The hash of the complete subtree over the leaves {@code [index << level, (index + 1) << level)}. */
    byte[] hash(int level, long index);
}
