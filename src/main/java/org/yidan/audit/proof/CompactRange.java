package org.yidan.audit.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A log as it grows, kept as the roots of its complete subtrees only (at most 63 hashes): enough to add leaves and to know the
 * root at every size without looking back.
 */
public final class CompactRange {

    private final List<byte[]> complete;
    private long size;

    /** A log without leaves. */
    public CompactRange() {
        complete = new ArrayList<>();
    }

    private CompactRange(long size, List<byte[]> complete) {
        this.size = size;
        this.complete = complete;
    }

    /** A log of this size whose subtrees are known, to go on adding to it. */
    public static CompactRange of(Subtrees known, long size) {
        List<byte[]> complete = new ArrayList<>();
        long start = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                complete.add(known.hash(level, start >>> level));
                start += 1L << level;
            }
        }
        return new CompactRange(size, complete);
    }

    /** What is told of each subtree that becomes complete by a new leaf, lowest first; level 0 is the leaf itself. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int level, long index, byte[] hash);
    }

    public void append(byte[] leafHash) {
        append(leafHash, (level, index, hash) -> {});
    }

    public void append(byte[] leafHash, Completed told) {
        byte[] hash = leafHash;
        long index = size++;
        told.subtree(0, index, hash);
        for (int level = 1; (index & 1) == 1; level++) {
            hash = Sha256.node(complete.remove(complete.size() - 1), hash);
            index >>>= 1;
            told.subtree(level, index, hash);
        }
        complete.add(hash);
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (complete.isEmpty()) {
            return Sha256.emptyRoot();
        }
        byte[] root = complete.get(complete.size() - 1);
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = Sha256.node(complete.get(i), root);
        }
        return root;
    }
}
