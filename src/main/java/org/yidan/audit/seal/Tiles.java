package org.yidan.audit.seal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.Subtrees;
import org.yidan.audit.proof.Tile;
import org.yidan.audit.proof.TileHashes;

/** The tiles of the log: full ones are kept, the others are worked out from what is below them. */
@Component
public class Tiles {

    private final JdbcClient jdbc;

    Tiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hashes of a tile, or the entries of one, as the log publishes them. */
    public byte[] bytes(Tile tile) {
        return tile.level() == Tile.ENTRIES ? Tile.bundle(entries(tile)) : hashes(tile);
    }

    /** The subtrees of the log when it had this size. */
    public Subtrees subtrees(long size) {
        return new TileHashes(size, this::hashes);
    }

    /** Keeps the tiles that became full when the log grew. */
    void keep(long from, long to) {
        for (int level = 0; from >>> 8 * (level + 1) < to >>> 8 * (level + 1); level++) {
            for (long n = from >>> 8 * (level + 1); n < to >>> 8 * (level + 1); n++) {
                jdbc.sql("insert into seal_tile (level, n, hashes) values (?, ?, ?)")
                        .params(level, n, workedOut(new Tile(level, n, Tile.FULL)))
                        .update();
            }
        }
    }

    private byte[] hashes(Tile tile) {
        return (tile.width() < Tile.FULL ? List.<byte[]>of() : kept(tile)).stream()
                .findFirst()
                .orElseGet(() -> workedOut(tile));
    }

    private List<byte[]> kept(Tile tile) {
        return jdbc.sql("select hashes from seal_tile where level = ? and n = ?")
                .params(tile.level(), tile.index())
                .query(byte[].class)
                .list();
    }

    private byte[] workedOut(Tile tile) {
        byte[] hashes = new byte[tile.width() * Sha256.LENGTH];
        long first = tile.index() * Tile.FULL;
        List<byte[]> below = tile.level() == 0 ? entries(tile) : List.of();
        for (int i = 0; i < tile.width(); i++) {
            byte[] hash = tile.level() == 0
                    ? Sha256.leaf(below.get(i))
                    : root(hashes(new Tile(tile.level() - 1, first + i, Tile.FULL)));
            System.arraycopy(hash, 0, hashes, i * Sha256.LENGTH, Sha256.LENGTH);
        }
        return hashes;
    }

    private static byte[] root(byte[] hashes) {
        CompactRange range = new CompactRange();
        for (int at = 0; at < hashes.length; at += Sha256.LENGTH) {
            range.append(java.util.Arrays.copyOfRange(hashes, at, at + Sha256.LENGTH));
        }
        return range.root();
    }

    private List<byte[]> entries(Tile tile) {
        List<byte[]> entries = jdbc.sql(
                        """
                        select convert_to(l.content, 'UTF8') from seal_entry e join seal_leaf l on l.id = e.leaf
                         where e.idx >= ? and e.idx < ? order by e.idx""")
                .params(tile.index() * Tile.FULL, tile.index() * Tile.FULL + tile.width())
                .query(byte[].class)
                .list();
        if (entries.size() != tile.width()) {
            throw new IllegalStateException(
                    "the log lacks entries of " + tile.path() + ": " + entries.size() + " of " + tile.width());
        }
        return entries;
    }
}
