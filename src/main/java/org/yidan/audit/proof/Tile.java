package org.yidan.audit.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tile of a log in C2SP tlog-tiles: up to 256 hashes of one level, or up to 256 entries ({@code level} is {@link #ENTRIES}).
 *
 * @param index the how-manieth of its level, from 0
 * @param width how many hashes or entries it holds; 256 when it is full
 */
public record Tile(int level, long index, int width) {

    /** How many hashes a full tile holds. */
    public static final int FULL = 256;

    /** The level that stands for entries. */
    public static final int ENTRIES = -1;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new NotReadable("no tile " + level + "/" + index + " of " + width);
        }
    }

    /** The path of this tile below the address of a log, for example {@code tile/0/x001/234.p/5}. */
    public String path() {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        String part = width == FULL ? "" : ".p/" + width;
        return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + number + part;
    }

    /** The tile that a path asks for. */
    public static Tile of(String path) {
        Matcher match = PATH.matcher(path);
        if (!match.matches() || match.group(2).length() > 24) {
            throw new NotReadable("not the path of a tile: " + path);
        }
        int level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
        long index = Long.parseLong(match.group(2).replaceAll("[x/]", ""));
        int width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
        Tile tile = new Tile(level, index, width);
        if (!tile.path().equals(path)) {
            throw new NotReadable("not the path of a tile: " + path);
        }
        return tile;
    }

    /** The tile with this number in a log of this size, as wide as the log has filled it. */
    public static Tile at(int level, long index, long size) {
        long hashes = size >>> 8 * Math.max(level, 0);
        long width = Math.min(FULL, hashes - index * FULL);
        if (width < 1) {
            throw new NotReadable("a log of " + size + " has no tile " + level + "/" + index);
        }
        return new Tile(level, index, (int) width);
    }

    /** The entries of a bundle, each as its bytes. */
    public static List<byte[]> entries(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int length = at + 2 > bundle.length ? -1 : (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            if (length < 0 || at + 2 + length > bundle.length) {
                throw new NotReadable("a bundle of entries ends in the middle of one");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }

    /** The bundle of these entries, each after its length in two bytes. */
    public static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > 0xffff) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }
}
