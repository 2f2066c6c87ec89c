package org.yidan.audit.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.yidan.audit.proof.Sha256;

/** One stored file of a zip: where its bytes lie, their hash, and the headers that a bundle's zip must have for it. */
record StoredEntry(String name, long start, long offset, int size, int crc, String sha256) {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;

    byte[] local() {
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(LOCAL_LENGTH + written.length).putInt(LOCAL);
        return common(header, written.length).put(written).array();
    }

    byte[] directory() {
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header =
                little(CENTRAL_LENGTH + written.length).putInt(CENTRAL).putShort((short) 10);
        common(header, written.length).put(new byte[10]).putInt((int) start);
        return header.put(written).array();
    }

    private ByteBuffer common(ByteBuffer header, int nameLength) {
        return header.putShort((short) 10)
                .putShort((short) 0x0800)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0x2821)
                .putInt(crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) nameLength)
                .putShort((short) 0);
    }

    /** What a bundle's zip ends with. */
    static byte[] end(int entries, long directory, long end) {
        return little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt((int) (end - directory))
                .putInt((int) directory)
                .putShort((short) 0)
                .array();
    }

    /** As the directory of a zip has it, as if it lay where a bundle would have it. */
    static StoredEntry of(ZipFile zip, ZipEntry each, long at) {
        Hashed hashed = new Hashed();
        try (InputStream content = zip.getInputStream(each)) {
            byte[] part = new byte[1 << 16];
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                hashed.add(part, read);
            }
        } catch (IOException damaged) {
            return new StoredEntry(each.getName(), at, at, (int) each.getSize(), (int) each.getCrc(), "");
        }
        return hashed.entry(each.getName(), at, at, hashed.size());
    }

    static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What is reckoned of a content while it is read. */
    static final class Hashed {
        private final CRC32 crc = new CRC32();
        private final MessageDigest sha256 = Sha256.digest();
        private int size;

        void add(byte[] part, int length) {
            crc.update(part, 0, length);
            sha256.update(part, 0, length);
            size += length;
        }

        int size() {
            return size;
        }

        StoredEntry entry(String name, long start, long offset, int length) {
            return new StoredEntry(name, start, offset, length, (int) crc.getValue(), Sha256.hex(sha256.digest()));
        }
    }
}
