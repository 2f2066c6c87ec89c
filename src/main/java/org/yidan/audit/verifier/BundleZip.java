package org.yidan.audit.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.NotReadable;

/**
 * A bundle as a file, read byte by byte: there is one way only to write a bundle's zip (stored, without extras), so each byte
 * is either what it must be or told as odd with the entry it belongs to. Another program may have packed the same contents
 * anew: then nearly every header is odd, and the contents are read by the directory of the zip.
 */
final class BundleZip implements AutoCloseable {

    private static final int END_LENGTH = 22;

    private final RandomAccessFile file;
    /** A byte that changed is odd in one place, or in a file and what follows it; more of them are another packing. */
    private static final int FEW = 3;

    private final Map<String, StoredEntry> entries = new LinkedHashMap<>();
    private final Set<String> odd = new LinkedHashSet<>();
    private final Set<String> twice = new LinkedHashSet<>();

    private @Nullable ZipFile packed;
    private boolean broken;
    private long directory = -1;

    BundleZip(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
        try {
            read(path);
        } catch (IOException | RuntimeException unreadable) {
            close();
            throw unreadable;
        }
    }

    private void read(Path path) throws IOException {
        NotReadable why = null;
        try {
            walk();
        } catch (NotReadable otherwise) {
            why = otherwise;
        }
        if (why == null && !broken && odd.size() < FEW) {
            return;
        }
        try {
            packed = new ZipFile(path.toFile());
        } catch (IOException noZip) {
            if (why != null) {
                throw why;
            }
            return;
        }
        byDirectory(packed);
    }

    /** The contents as the directory of the zip has them, each compared with the one way to write it. */
    private void byDirectory(ZipFile zip) throws IOException {
        entries.clear();
        odd.clear();
        twice.clear();
        long at = 0;
        for (ZipEntry each : Collections.list(zip.entries())) {
            if (!each.isDirectory()) {
                StoredEntry entry = StoredEntry.of(zip, each, at);
                int length = entry.local().length;
                compared(entry, bytes(at, length).array());
                at += length + entry.size();
            }
        }
        directory = at;
        rest(at);
    }

    private void compared(StoredEntry entry, byte[] header) {
        if (!Arrays.equals(header, entry.local())) {
            odd.add(entry.name());
        }
        if (entries.put(entry.name(), entry) != null) {
            odd.add(entry.name());
            twice.add(entry.name());
        }
    }

    /** Entries whose bytes or headers are not as a bundle is written; when it was packed anew, those that are there twice. */
    Set<String> odd() {
        return packedAnew() ? twice : odd;
    }

    /** Another program has packed it: what its contents are is for the manifest to say. */
    boolean packedAnew() {
        return packed != null && odd.size() >= FEW;
    }

    private void walk() throws IOException {
        Map<Long, String> told = central();
        long at = 0;
        String last = "-";
        while (at + 4 <= file.length()) {
            ByteBuffer header = bytes(at, StoredEntry.LOCAL_LENGTH);
            if (at == directory || header.getInt(0) == StoredEntry.CENTRAL && !told.containsKey(at)) {
                rest(at);
                return;
            }
            int size = header.getInt(22);
            int nameLength = header.getShort(26) & 0xffff;
            String name = told.getOrDefault(at, "after " + last);
            long offset = at + StoredEntry.LOCAL_LENGTH + nameLength;
            if (header.getInt(0) != StoredEntry.LOCAL || size < 0 || offset + size > file.length()) {
                if (told.isEmpty()) {
                    throw new NotReadable(
                            at == 0 ? "not a zip file" : "half a zip: it ends in the middle of a file, after " + last);
                }
                odd.add(name);
                broken = true;
                return;
            }
            String written =
                    new String(bytes(at + StoredEntry.LOCAL_LENGTH, nameLength).array(), StandardCharsets.UTF_8);
            last = told.getOrDefault(at, written);
            StoredEntry entry = entry(last, at, offset, size);
            compared(entry, bytes(at, StoredEntry.LOCAL_LENGTH + nameLength).array());
            at = offset + size;
        }
        throw new NotReadable("half a zip: it has no directory at its end");
    }

    /** What the directory at the end says: names by where they begin. */
    private Map<Long, String> central() throws IOException {
        Map<Long, String> told = new LinkedHashMap<>();
        if (file.length() < END_LENGTH) {
            return told;
        }
        ByteBuffer end = bytes(file.length() - END_LENGTH, END_LENGTH);
        long at = end.getInt(16) & 0xffffffffL;
        directory = end.getInt(0) == StoredEntry.END && at > 0 ? at : -1;
        while (end.getInt(0) == StoredEntry.END && at + StoredEntry.CENTRAL_LENGTH <= file.length()) {
            ByteBuffer header = bytes(at, StoredEntry.CENTRAL_LENGTH);
            int nameLength = header.getShort(28) & 0xffff;
            if (header.getInt(0) != StoredEntry.CENTRAL
                    || at + StoredEntry.CENTRAL_LENGTH + nameLength > file.length()) {
                break;
            }
            told.put(
                    header.getInt(42) & 0xffffffffL,
                    new String(
                            bytes(at + StoredEntry.CENTRAL_LENGTH, nameLength).array(), StandardCharsets.UTF_8));
            at += StoredEntry.CENTRAL_LENGTH + nameLength;
        }
        return told;
    }

    /** The directory and the end, compared with what the entries before them make necessary. */
    private void rest(long start) throws IOException {
        long at = start;
        for (StoredEntry entry : entries.values()) {
            byte[] expected = entry.directory();
            if (directory < 0 && at + expected.length + END_LENGTH > file.length()) {
                throw new NotReadable("half a zip: its directory is cut off");
            }
            if (!Arrays.equals(bytes(at, expected.length).array(), expected)) { // beyond the end there are zeros
                odd.add(entry.name());
            }
            at += expected.length;
        }
        byte[] end = StoredEntry.end(entries.size(), start, at);
        if (file.length() != at + END_LENGTH
                || !Arrays.equals(bytes(at, END_LENGTH).array(), end)) {
            odd.add("end record");
        }
    }

    private StoredEntry entry(String name, long start, long offset, int size) throws IOException {
        StoredEntry.Hashed hashed = new StoredEntry.Hashed();
        byte[] part = new byte[1 << 16];
        file.seek(offset);
        for (int left = size; left > 0; ) {
            int read = Math.min(left, part.length);
            file.readFully(part, 0, read);
            hashed.add(part, read);
            left -= read;
        }
        return hashed.entry(name, start, offset, size);
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = StoredEntry.little(length);
        file.seek(at);
        int left = (int) Math.min(length, file.length() - at);
        file.readFully(bytes.array(), 0, Math.max(left, 0));
        return bytes;
    }

    List<StoredEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The text of a file; empty when it is not there. */
    String text(String name) throws IOException {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    byte[] content(String name) throws IOException {
        StoredEntry entry = entries.get(name);
        if (packed != null && entry != null) {
            try (InputStream content = packed.getInputStream(packed.getEntry(name))) {
                return content.readAllBytes();
            } catch (IOException damaged) {
                return new byte[0];
            }
        }
        return entry == null ? new byte[0] : bytes(entry.offset(), entry.size()).array();
    }

    @Nullable
    String sha256(String name) {
        StoredEntry entry = entries.get(name);
        return entry == null ? null : entry.sha256();
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (packed != null) {
            packed.close();
        }
    }
}
