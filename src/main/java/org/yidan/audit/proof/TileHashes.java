package org.yidan.audit.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The subtrees of a log of a known size, read from its tiles; the tiles read last are kept. */
public final class TileHashes implements Subtrees {

    private static final int KEPT = 256;

    private final long size;
    private final Function<Tile, byte[]> tiles;
    private final Map<Tile, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    public TileHashes(long size, Function<Tile, byte[]> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public byte[] hash(int level, long index) {
        long first = index << level % 8;
        return within(level / 8, first, 1 << level % 8);
    }

    /** The root over neighbours of one tile. */
    private byte[] within(int level, long first, int count) {
        if (count > 1) {
            int half = count / 2;
            return Sha256.node(within(level, first, half), within(level, first + half, half));
        }
        Tile tile = Tile.at(level, first / Tile.FULL, size);
        byte[] hashes = kept.computeIfAbsent(tile, this::read);
        int at = (int) (first % Tile.FULL) * Sha256.LENGTH;
        if (at >= hashes.length) {
            throw new NotReadable("a log of " + size + " has no hash " + first + " on level " + 8 * level);
        }
        return Arrays.copyOfRange(hashes, at, at + Sha256.LENGTH);
    }

    private byte[] read(Tile tile) {
        byte[] hashes = tiles.apply(tile);
        if (hashes.length != tile.width() * Sha256.LENGTH) {
            throw new NotReadable(tile.path() + " has " + hashes.length + " bytes");
        }
        return hashes;
    }
}
