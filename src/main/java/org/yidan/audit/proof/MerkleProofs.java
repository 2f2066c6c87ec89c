package org.yidan.audit.proof;

import java.util.ArrayList;
import java.util.List;

/** Proofs of RFC 6962, made and checked: that a leaf is in a log, and that a log has grown out of an earlier one. */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** The root of the first {@code size} leaves. */
    public static byte[] root(Subtrees known, long size) {
        return size == 0 ? Sha256.emptyRoot() : range(known, 0, size);
    }

    /** The audit path of a leaf, from its neighbour up. */
    public static List<byte[]> inclusion(Subtrees known, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a log of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        include(known, index, 0, size, path);
        return path;
    }

    private static void include(Subtrees known, long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(known, index, from, middle, path);
            path.add(range(known, middle, to));
        } else {
            include(known, index, middle, to, path);
            path.add(range(known, from, middle));
        }
    }

    /** The proof that the log of {@code size} leaves begins with the log of {@code old} leaves. */
    public static List<byte[]> consistency(Subtrees known, long old, long size) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("a log of " + size + " has not grown out of one of " + old);
        }
        List<byte[]> path = new ArrayList<>();
        if (old > 0 && old < size) {
            grow(known, old, 0, size, true, path);
        }
        return path;
    }

    private static void grow(Subtrees known, long old, long from, long to, boolean whole, List<byte[]> path) {
        if (old == to) {
            if (!whole) {
                path.add(range(known, from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            grow(known, old, from, middle, whole, path);
            path.add(range(known, middle, to));
        } else {
            grow(known, old, middle, to, false, path);
            path.add(range(known, from, middle));
        }
    }

    /** The hash over leaves from an edge of the tree: one complete subtree, or split as the tree splits. */
    private static byte[] range(Subtrees known, long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return known.hash(level, from >>> level);
        }
        long middle = from + split(count);
        return Sha256.node(range(known, from, middle), range(known, middle, to));
    }

    /** The largest power of two below a count. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    /** Is the leaf at this place of the log with this root? */
    public static boolean included(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        byte[] hash = leafHash;
        long node = index;
        long last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Sha256.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Sha256.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Sha256.same(hash, root);
    }

    /** Does the log of {@code size} leaves begin with all the {@code old} leaves, in their order? */
    public static boolean consistent(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> path) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == 0 || old == size) {
            return path.isEmpty() && Sha256.same(oldRoot, old == 0 ? Sha256.emptyRoot() : root);
        }
        boolean complete = Long.bitCount(old) == 1;
        if (path.isEmpty() && !complete) {
            return false;
        }
        byte[] seed = complete ? oldRoot : path.get(0);
        return climb(old, oldRoot, size, root, seed, complete ? path : path.subList(1, path.size()));
    }

    private static boolean climb(long old, byte[] oldRoot, long size, byte[] root, byte[] seed, List<byte[]> path) {
        long node = old - 1;
        long last = size - 1;
        int shift = Long.numberOfTrailingZeros(~node);
        node >>>= shift;
        last >>>= shift;
        byte[] earlier = seed;
        byte[] later = seed;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Sha256.node(sibling, earlier);
                later = Sha256.node(sibling, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                later = Sha256.node(later, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Sha256.same(earlier, oldRoot) && Sha256.same(later, root);
    }
}
