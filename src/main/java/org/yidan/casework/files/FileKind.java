package org.yidan.casework.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files a case or call may have; recognized by their content, whatever name or type the sender gives. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private final String mime;
    private final String extension;

    FileKind(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    /** The kind the first bytes tell, if it is one of the allowed ones. */
    public static Optional<FileKind> of(byte[] content) {
        if (has(content, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (has(content, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        if (has(content, 0, ascii("RIFF")) && has(content, 8, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        return has(content, 0, ascii("%PDF-")) ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean has(byte[] content, int at, byte[] mark) {
        return content.length >= at + mark.length && Arrays.equals(content, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public String mime() {
        return mime;
    }

    public boolean isPhoto() {
        return this != PDF;
    }

    /** The sender's file name without folders and signs a browser or a shell might act on, with the kind's own ending. */
    public String cleanName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot > 0 ? last.substring(0, dot) : last)
                .replaceAll("[^\\p{L}\\p{N}_\\-（）() ]", "_")
                .strip();
        String kept = stem.codePoints()
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return (kept.isEmpty() ? "file" : kept) + "." + extension;
    }
}
