package org.yidan.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A handover of entries of the ledger to discipline inspection (F-72) as it went out: data, form and the note the platform signed
 * over both.
 */
public record HandoverProof(Map<String, byte[]> parts) {

    private static final int LINES = 4;

    /** The parts of a handover by their names. */
    public static HandoverProof of(Map<String, byte[]> parts) {
        return new HandoverProof(Map.copyOf(parts));
    }

    /** Reads the file that went out. */
    public static HandoverProof read(Path file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return of(parts);
    }

    /** What is wrong with it, the first fault; empty when one of these keys signed exactly these bytes. */
    public Optional<String> check(List<NoteKey> keys) {
        try {
            SignedNote note = SignedNote.parse(new String(part("signature.txt"), StandardCharsets.UTF_8));
            if (keys.stream().noneMatch(key -> key.signed(note))) {
                return Optional.of("签名不是所给公钥作出的 · signed by none of the keys");
            }
            List<String> lines = note.text().lines().toList();
            if (lines.size() != LINES || !lines.get(0).endsWith("/handover")) {
                return Optional.of("签名的不是移交单 · the note is of no handover");
            }
            if (!lines.get(2).equals(hash("data.json"))) {
                return Optional.of("数据与签名不一致 · data.json is not what was signed");
            }
            return lines.get(3).equals(hash(lines.get(1) + ".pdf"))
                    ? Optional.empty()
                    : Optional.of("移交单与签名不一致 · the form is not what was signed");
        } catch (NotReadable | IllegalArgumentException unreadable) {
            return Optional.of("无法读取 · not readable: " + unreadable.getMessage());
        }
    }

    private String hash(String name) {
        return Sha256.hex(Sha256.of(part(name)));
    }

    private byte[] part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new NotReadable(name + " is missing");
        }
        return part;
    }
}
