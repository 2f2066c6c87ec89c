package org.yidan.audit.verifier;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * What the log says last of each row, in primitive tables: 24 bytes a row. Rows that do not fit into memory are left to a later
 * pass: each pass takes a range of the rows' numbers. The numbers are hashes under a secret of this run, so that nobody can
 * make two rows look alike.
 */
final class RowStates {

    /** A leaf that has no place in the log yet. */
    static final long UNSEQUENCED = (1L << 40) - 1;

    private static final long DELETED = 1L << 62;
    private static final long SEEN = 1L << 61;
    private static final int INDEX_BITS = 40;

    private final long seed = new SecureRandom().nextLong() | 1;
    private final int most;
    private long[] keys = new long[1 << 12];
    private long[] prints = new long[1 << 12];
    private long[] metas = new long[1 << 12];
    private int size;
    private int bits;
    private long range;

    /** @param most how many places the tables may have, a power of two */
    RowStates(int most) {
        this.most = most;
    }

    /** Takes what half of the memory holds. */
    static RowStates ofHalfTheMemory() {
        long places = Runtime.getRuntime().maxMemory() / 2 / 24;
        return new RowStates(Integer.highestOneBit((int) Math.min(Math.max(places, 1 << 12), 1 << 26)));
    }

    /** The number of a row, never 0. */
    long key(String table, String key) {
        long number = mix(mix(seed, table), key);
        return number == 0 ? 1 : number;
    }

    /** A number for what is hashed of a row. */
    long print(int version, String openHash, String personalHash) {
        return mix(mix(seed + version, openHash), personalHash);
    }

    private long mix(long from, String text) {
        long hash = from ^ text.length();
        int i = 0;
        for (; i + 4 <= text.length(); i += 4) {
            hash = fold(hash
                    ^ ((long) text.charAt(i) << 48
                            | (long) text.charAt(i + 1) << 32
                            | (long) text.charAt(i + 2) << 16
                            | text.charAt(i + 3)));
        }
        for (; i < text.length(); i++) {
            hash = fold(hash ^ text.charAt(i));
        }
        return fold(hash);
    }

    private long fold(long value) {
        long other = seed ^ 0x9e3779b97f4a7c15L;
        long mixed = value ^ 0xa0761d6478bd642fL;
        return mixed * other ^ Math.multiplyHigh(mixed, other);
    }

    /** Is the row one of this pass? */
    boolean taken(long key) {
        return bits == 0 || key >>> 64 - bits == range;
    }

    /** Goes on to the rows of the next pass; false when there are none. */
    boolean next() {
        range++;
        Arrays.fill(keys, 0);
        size = 0;
        return range < 1L << bits;
    }

    /** The log's newest word on a row. */
    void put(long key, long print, long index, int version, boolean deleted) {
        if (!taken(key)) {
            return;
        }
        int at = find(key);
        if (keys[at] == 0) {
            if (size * 10L > keys.length * 7L) {
                makeRoom();
                put(key, print, index, version, deleted);
                return;
            }
            size++;
            keys[at] = key;
        }
        prints[at] = print;
        metas[at] = Math.min(index, UNSEQUENCED) | (long) version << INDEX_BITS | (deleted ? DELETED : 0);
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 29) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void makeRoom() {
        long[] oldKeys = keys;
        long[] oldPrints = prints;
        long[] oldMetas = metas;
        if (keys.length < most) {
            int places = keys.length * 2;
            keys = new long[places];
            prints = new long[places];
            metas = new long[places];
        } else {
            bits++;
            range <<= 1;
            keys = new long[oldKeys.length];
            prints = new long[oldKeys.length];
            metas = new long[oldKeys.length];
        }
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0 && taken(oldKeys[i])) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                prints[at] = oldPrints[i];
                metas[at] = oldMetas[i];
                size++;
            }
        }
    }

    /** What is known of a row that is there; marks it as seen. */
    State see(long key, int version, long print) {
        int at = find(key);
        if (keys[at] == 0 || (metas[at] & DELETED) != 0) {
            return keys[at] == 0 ? State.UNKNOWN : State.DELETED;
        }
        boolean other = (int) (metas[at] >>> INDEX_BITS & 0xffff) != version;
        metas[at] |= SEEN;
        return !other && prints[at] == print ? State.SAME : State.OTHER;
    }

    /** How a row stands to what the log says of it. */
    enum State {
        SAME,
        OTHER,
        DELETED,
        UNKNOWN
    }

    /** The index of the leaf that speaks last of a row that the log knows. */
    long index(long key) {
        return metas[find(key)] & UNSEQUENCED;
    }

    /** The rows of this pass that the log knows and the database has not shown. */
    void unseen(LongConsumer row) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && (metas[i] & (SEEN | DELETED)) == 0) {
                row.accept(keys[i]);
            }
        }
    }
}
