package org.yidan.audit.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Findings;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Tile;
import org.yidan.audit.proof.Verdict;
import org.yidan.audit.proof.Verdicts;

/**
 * Goes once through a log from its first leaf: every checkpoint must be the root of the leaves before it (so they are all
 * consistent with each other and each leaf is included), and the leaves of a case follow each other without a gap.
 */
final class LogCheck {

    final Findings integrity = new Findings();
    final Findings completeness = new Findings();

    private static final Duration CHECKPOINT_WITHIN = Duration.ofMinutes(1);

    private final Trust trust;
    private final CompactRange log = new CompactRange();
    private final NavigableMap<Long, List<Claim>> claims = new TreeMap<>();
    private final List<SignedNote> notes = new ArrayList<>();
    private final Map<String, long[]> chains = new HashMap<>();
    private final Map<Integer, List<byte[]>> upper = new HashMap<>();
    private long agreed;
    /** The first leaves found to be bad; one is enough for what follows from it. */
    private final NavigableSet<Long> bad = new TreeSet<>();

    private @Nullable Instant uncovered;

    /** What a checkpoint says, and where it was found. */
    private record Claim(String place, byte[] root) {}

    /** The place of a leaf in the chain of a case: the how-manieth, and the index of the one before. */
    record Place(String number, long sequence, @Nullable Long previous) {}

    /** A leaf, and the places in the chains of its cases that follow from the leaves before. */
    record Read(Leaf leaf, List<Place> places) {}

    /** What is told of each leaf that can be read; {@link RowStates#UNSEQUENCED} is the index of one without a place. */
    @FunctionalInterface
    interface Told {
        void leaf(long index, Leaf leaf);
    }

    LogCheck(Trust trust) {
        this.trust = trust;
        trust.outside().forEach(note -> checkpoint(note, "--checkpoint"));
    }

    /** A checkpoint of this log; to be told before the leaves. */
    void checkpoint(SignedNote note, String place) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!trust.signed(note)) {
            integrity.at(
                    null,
                    place,
                    "检查点（大小 " + checkpoint.size() + "）没有本日志公钥的有效签名",
                    "the checkpoint of size " + checkpoint.size() + " has no valid signature of the log's key");
            return;
        }
        notes.add(note);
        claims.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(new Claim(place, checkpoint.root()));
    }

    /**
     * The next leaf.
     *
     * @param content its bytes; null when they are lost
     * @param known its hash as the log keeps it elsewhere, if it does
     * @return what it says; null when it says nothing readable
     */
    @Nullable
    Read leaf(byte @Nullable [] content, byte @Nullable [] known) {
        long index = log.size();
        byte[] hash = content == null ? null : Sha256.leaf(content);
        if (hash == null) {
            note(index);
            completeness.at(index, "第 " + index + " 条日志条目缺失", "leaf " + index + " is missing");
        } else if (known != null && !Sha256.same(hash, known)) {
            bad(index, "第 " + index + " 条日志条目的内容与其哈希不符", "leaf " + index + " does not have its hash");
        }
        byte[] taken = known != null ? known : hash != null ? hash : new byte[Sha256.LENGTH];
        log.append(taken, (level, at, subtree) -> {
            if (level > 0 && level % 8 == 0) {
                upper.computeIfAbsent(level / 8, l -> new ArrayList<>()).add(subtree);
            }
        });
        compare();
        return content == null ? null : read(index, content);
    }

    /** A tile above the leaves must hold the hashes of the subtrees below; those of bad leaves are told already. */
    void above(Tile tile, byte[] hashes, String place) {
        List<byte[]> made = upper.getOrDefault(tile.level(), List.of());
        for (int i = 0; i < tile.width(); i++) {
            long index = tile.index() * Tile.FULL + i;
            byte[] hash = Arrays.copyOfRange(hashes, i * Sha256.LENGTH, (i + 1) * Sha256.LENGTH);
            boolean right = index < made.size() && Sha256.same(hash, made.get((int) index));
            if (!right && explanation(index << 8 * tile.level(), index + 1 << 8 * tile.level()) == null) {
                tile(place, index << 8 * tile.level());
                return;
            }
        }
    }

    /** A tile is damaged. */
    void tile(String place, long index) {
        integrity.at(
                index,
                place,
                "瓦片 " + place + " 缺失、损坏或与日志条目不符",
                "the tile " + place + " is missing, damaged, or not that of the leaves");
    }

    private @Nullable Long explanation(long from, long to) {
        Long first = bad.ceiling(from);
        return first != null && first < to ? first : null;
    }

    /** Are leaves bad or lost, so that what the log says last of a row is not certain? */
    boolean broken() {
        return !bad.isEmpty();
    }

    private void note(long index) {
        if (bad.size() < 100_000) {
            bad.add(index);
        }
    }

    private @Nullable Read read(long index, byte[] content) {
        try {
            Leaf leaf = Leaf.parse(content);
            if (index == agreed) {
                uncovered = leaf.at();
            }
            if (trust.future(leaf.at())) {
                bad(index, "第 " + index + " 条日志条目的时间在将来", "the time of leaf " + index + " lies in the future");
            }
            return new Read(
                    leaf,
                    leaf.cases().stream().map(number -> place(index, number)).toList());
        } catch (NotReadable unlike) {
            bad(index, "第 " + index + " 条日志条目不是本平台的格式", "leaf " + index + " is not of this form");
            return null;
        }
    }

    private Place place(long index, String number) {
        long[] chain = chains.computeIfAbsent(number, first -> new long[] {0, -1});
        Place place = new Place(number, chain[0] + 1, chain[1] < 0 ? null : chain[1]);
        chain[0]++;
        chain[1] = index;
        return place;
    }

    /** The case's leaf at this index is not told to be where it is in the chain of its case. */
    void gap(long index, Place place) {
        completeness.at(
                index,
                "案件 " + place.number() + " 的第 " + place.sequence() + " 条日志条目与前后不连续",
                "leaf " + place.sequence() + " of case " + place.number() + " does not follow the one before");
    }

    void bad(long index, String chinese, String english) {
        note(index);
        integrity.at(index, chinese, english);
    }

    private void compare() {
        List<Claim> here = claims.remove(log.size());
        if (here == null) {
            return;
        }
        byte[] root = log.root();
        boolean all = true;
        for (Claim claim : here) {
            if (!Sha256.same(root, claim.root())) {
                all = false;
                Long explained = explanation(agreed, log.size());
                long index = explained == null ? agreed : explained;
                integrity.at(
                        index,
                        claim.place(),
                        "从第 " + index + " 条日志条目起与大小 " + log.size() + " 的检查点（" + claim.place() + "）不符",
                        "from leaf " + index + " on the log is not that of the checkpoint of size " + log.size() + " ("
                                + claim.place() + ")");
            }
        }
        if (all) {
            agreed = log.size();
        }
    }

    long size() {
        return log.size();
    }

    /** How many leaves are under a checkpoint that was found to be right. */
    long agreed() {
        return agreed;
    }

    Verdicts end() {
        claims.remove(0L);
        Instant late = trust.clock().instant().minus(CHECKPOINT_WITHIN);
        if (agreed < log.size() && uncovered != null && uncovered.isBefore(late) && integrity.none()) {
            completeness.at(
                    agreed, "从第 " + agreed + " 条日志条目起没有检查点", "from leaf " + agreed + " on there is no checkpoint");
        }
        claims.forEach((size, each) -> completeness.at(
                log.size(),
                each.get(0).place(),
                "日志只有 " + log.size() + " 条日志条目，检查点（" + each.get(0).place() + "）证明曾有 " + size + " 条：尾部被截去",
                "the log has " + log.size() + " leaves, a checkpoint ("
                        + each.get(0).place() + ") proves that it had " + size + ": its tail is cut off"));
        return new Verdicts(
                integrity.or(
                        Verdict.ok(log.size() + " 条日志条目与全部检查点一致", log.size() + " leaves agree with all checkpoints")),
                completeness.or(Verdict.ok("没有缺失", "nothing is missing")),
                trust.freshness(notes));
    }
}
