package org.yidan.casework.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file that was sent, after its content was looked at: its clean name, true kind and hash. */
public record CheckedFile(String name, String mime, byte[] content, String sha256) {

    /** Most bytes of one file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The file when its content is one of the allowed kinds. */
    public static Optional<CheckedFile> of(String sentName, byte[] content) {
        return FileKind.of(content)
                .map(kind -> new CheckedFile(kind.cleanName(sentName), kind.mime(), content, hash(content)));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
