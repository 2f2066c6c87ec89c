package org.yidan.audit.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yidan.shared.Sha256;

/**
 * The zip of a bundle. Its entries are stored as they are, without compression, comments or times of their own: each byte of the file
 * is content with a hash in the manifest, or a header that whoever reads it can compute, so that none can be changed unseen.
 */
final class BundleZip implements AutoCloseable {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final SortedMap<String, String> lines = new TreeMap<>();

    BundleZip(OutputStream to) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, byte[] content) {
        lines.put(path, "file\t" + Sha256.of(content) + "\t" + content.length + "\t" + path + "\n");
        store(path, content);
    }

    boolean has(String path) {
        return lines.containsKey(path);
    }

    int files() {
        return lines.size();
    }

    /** The manifest as it is now: these lines, then every file by its path. */
    String manifest(String head) {
        return head + String.join("", lines.values());
    }

    /** Writes an entry the manifest does not name: itself, or what signs it. */
    void store(String path, byte[] content) {
        try {
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(ALWAYS);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
