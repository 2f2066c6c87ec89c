package org.yidan.audit.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.RowHashes;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Subtrees;
import org.yidan.audit.proof.Tile;

/** A log made in memory and published as tiles in a folder, as the platform would. */
final class SyntheticLog {

    static final String ORIGIN = "yidan/test";
    static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    final NoteSigner signer = NoteSigner.generate(ORIGIN, NoteKey.NOTE);
    final List<byte[]> entries = new ArrayList<>();
    final List<byte[]> roots = new ArrayList<>(List.of(Sha256.emptyRoot()));
    private final Map<String, byte[]> known = new HashMap<>();
    private final CompactRange log = new CompactRange();

    SyntheticLog(int leaves) {
        for (int i = 0; i < leaves; i++) {
            String hash = RowHashes.open(List.of("act", Integer.toString(i)));
            append(
                    List.of("HJ-" + i % 7),
                    List.of(new LeafRow("case_act", 'I', Integer.toString(i), 1, hash, LeafRow.NONE)));
        }
    }

    void append(List<String> cases, List<LeafRow> rows) {
        int i = entries.size();
        Leaf leaf = new Leaf("node-1", START.plusSeconds(i), 1000 + i, 0, "someone", "-", cases, rows);
        byte[] entry = leaf.text().getBytes(StandardCharsets.UTF_8);
        entries.add(entry);
        log.append(Sha256.leaf(entry), (level, index, hash) -> known.put(level + "/" + index, hash));
        roots.add(log.root());
    }

    Subtrees subtrees() {
        return (level, index) -> known.get(level + "/" + index);
    }

    SignedNote checkpoint(int size) {
        return signed(Checkpoint.of(ORIGIN, size, roots.get(size)), signer);
    }

    static SignedNote signed(Checkpoint checkpoint, NoteSigner by) {
        return new SignedNote(checkpoint.text(), List.of(by.sign(checkpoint.text(), START)));
    }

    /** Writes checkpoint and tiles of the whole log. */
    Path publish(Path folder) {
        int size = entries.size();
        write(folder.resolve("checkpoint"), checkpoint(size).note().getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < size; from += Tile.FULL) {
            List<byte[]> some = entries.subList(from, Math.min(size, from + Tile.FULL));
            write(folder.resolve(Tile.at(Tile.ENTRIES, from / Tile.FULL, size).path()), Tile.bundle(some));
        }
        for (int level = 0; size >>> 8 * level > 0; level++) {
            for (int n = 0; n * Tile.FULL < size >>> 8 * level; n++) {
                Tile tile = Tile.at(level, n, size);
                byte[] hashes = new byte[tile.width() * Sha256.LENGTH];
                for (int i = 0; i < tile.width(); i++) {
                    byte[] hash = subtrees().hash(8 * level, (long) n * Tile.FULL + i);
                    System.arraycopy(hash, 0, hashes, i * Sha256.LENGTH, Sha256.LENGTH);
                }
                write(folder.resolve(tile.path()), hashes);
            }
        }
        return folder;
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
