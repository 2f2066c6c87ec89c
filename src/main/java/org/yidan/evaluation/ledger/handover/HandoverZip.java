package org.yidan.evaluation.ledger.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yidan.evaluation.ledger.handover.ClueDesk.Out;

/** A handover as one file. */
final class HandoverZip {

    private HandoverZip() {}

    static byte[] of(String no, Out out, String keys, byte[] readme) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, no + ".pdf", out.pdf());
            put(zip, "data.json", out.data().getBytes(StandardCharsets.UTF_8));
            put(zip, "signature.txt", out.signature().getBytes(StandardCharsets.UTF_8));
            put(zip, "keys.txt", keys.getBytes(StandardCharsets.UTF_8));
            put(zip, "README.txt", readme);
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
