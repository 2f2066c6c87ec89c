package org.yidan.audit.verifier;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Findings;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;

/**
 * A bundle as a file, read byte by byte: there is one way only to write a bundle's zip (stored, without extras), so each byte
 * is either what it must be or told as wrong with the entry it belongs to.
 */
final class BundleZip implements AutoCloseable {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;

    private final RandomAccessFile file;
    private final Findings findings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private long directory = -1;

    /** One stored file: where its bytes lie, and their hash. */
    record Entry(String name, long start, long offset, int size, int crc, String sha256) {}

    BundleZip(Path path, Findings findings) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.findings = findings;
        try {
            walk();
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private void walk() throws IOException {
        Map<Long, String> told = central();
        long at = 0;
        String last = "-";
        while (at + 4 <= file.length()) {
            ByteBuffer header = bytes(at, LOCAL_LENGTH);
            if (at == directory || header.getInt(0) == CENTRAL && !told.containsKey(at)) {
                rest(at);
                return;
            }
            int size = header.getInt(22);
            int nameLength = header.getShort(26) & 0xffff;
            String name = told.getOrDefault(at, "after " + last);
            long offset = at + LOCAL_LENGTH + nameLength;
            if (header.getInt(0) != LOCAL || size < 0 || offset + size > file.length()) {
                if (told.isEmpty()) {
                    throw new NotReadable(
                            at == 0 ? "not a zip file" : "half a zip: it ends in the middle of a file, after " + last);
                }
                wrong(name);
                return;
            }
            String written = new String(bytes(at + LOCAL_LENGTH, nameLength).array(), StandardCharsets.UTF_8);
            last = told.getOrDefault(at, written);
            Entry entry = entry(last, at, offset, size);
            if (!Arrays.equals(bytes(at, LOCAL_LENGTH + nameLength).array(), local(entry))) {
                wrong(last);
            }
            if (entries.put(last, entry) != null) {
                wrong(last);
            }
            at = offset + size;
        }
        throw new NotReadable("half a zip: it has no directory at its end");
    }

    private void wrong(String name) {
        findings.at(null, name, "证据包中 " + name + " 的字节被改动", "bytes of " + name + " in the bundle are altered");
    }

    /** What the directory at the end says: names by where they begin. */
    private Map<Long, String> central() throws IOException {
        Map<Long, String> told = new LinkedHashMap<>();
        if (file.length() < END_LENGTH) {
            return told;
        }
        ByteBuffer end = bytes(file.length() - END_LENGTH, END_LENGTH);
        long at = end.getInt(16) & 0xffffffffL;
        directory = end.getInt(0) == END && at > 0 ? at : -1;
        while (end.getInt(0) == END && at + CENTRAL_LENGTH <= file.length()) {
            ByteBuffer header = bytes(at, CENTRAL_LENGTH);
            int nameLength = header.getShort(28) & 0xffff;
            if (header.getInt(0) != CENTRAL || at + CENTRAL_LENGTH + nameLength > file.length()) {
                break;
            }
            told.put(
                    header.getInt(42) & 0xffffffffL,
                    new String(bytes(at + CENTRAL_LENGTH, nameLength).array(), StandardCharsets.UTF_8));
            at += CENTRAL_LENGTH + nameLength;
        }
        return told;
    }

    /** The directory and the end, compared with what the entries before them make necessary. */
    private void rest(long start) throws IOException {
        long at = start;
        for (Entry entry : entries.values()) {
            byte[] expected = directory(entry);
            if (directory < 0 && at + expected.length + END_LENGTH > file.length()) {
                throw new NotReadable("half a zip: its directory is cut off");
            }
            if (!Arrays.equals(bytes(at, expected.length).array(), expected)) { // beyond the end there are zeros
                wrong(entry.name());
            }
            at += expected.length;
        }
        ByteBuffer end = little(END_LENGTH)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt((int) (at - start))
                .putInt((int) start)
                .putShort((short) 0);
        if (file.length() != at + END_LENGTH
                || !Arrays.equals(bytes(at, END_LENGTH).array(), end.array())) {
            wrong("end record");
        }
    }

    private static byte[] local(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(LOCAL_LENGTH + name.length).putInt(LOCAL);
        return common(header, entry, name.length).put(name).array();
    }

    private static byte[] directory(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(CENTRAL_LENGTH + name.length).putInt(CENTRAL).putShort((short) 10);
        common(header, entry, name.length).put(new byte[10]).putInt((int) entry.start());
        return header.put(name).array();
    }

    private static ByteBuffer common(ByteBuffer header, Entry entry, int nameLength) {
        return header.putShort((short) 10)
                .putShort((short) 0x0800)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0x2821)
                .putInt(entry.crc())
                .putInt(entry.size())
                .putInt(entry.size())
                .putShort((short) nameLength)
                .putShort((short) 0);
    }

    private Entry entry(String name, long start, long offset, int size) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = Sha256.digest();
        byte[] part = new byte[1 << 16];
        file.seek(offset);
        for (int left = size; left > 0; ) {
            int read = Math.min(left, part.length);
            file.readFully(part, 0, read);
            crc.update(part, 0, read);
            sha256.update(part, 0, read);
            left -= read;
        }
        return new Entry(name, start, offset, size, (int) crc.getValue(), Sha256.hex(sha256.digest()));
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = little(length);
        file.seek(at);
        int left = (int) Math.min(length, file.length() - at);
        file.readFully(bytes.array(), 0, Math.max(left, 0));
        return bytes;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<Entry> entries() {
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
        Entry entry = entries.get(name);
        return entry == null ? new byte[0] : bytes(entry.offset(), entry.size()).array();
    }

    @Nullable
    String sha256(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.sha256();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
