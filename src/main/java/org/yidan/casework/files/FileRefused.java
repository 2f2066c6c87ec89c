package org.yidan.casework.files;

import org.yidan.shared.DomainException;

/** A file that is not taken in; the key names the reason and its text in {@code messages/casework.properties}. */
public class FileRefused extends DomainException {

    private FileRefused(Kind kind, String key, Object... arguments) {
        super(kind, "casework." + key, arguments);
    }

    static FileRefused because(String key, Object... arguments) {
        return new FileRefused(Kind.INVALID, key, arguments);
    }

    /** More bytes than one file may have. */
    public static FileRefused tooBig(int mostMegabytes) {
        return new FileRefused(Kind.TOO_LARGE, "file-too-big", mostMegabytes);
    }

    /** There is no shrunk picture of a document. */
    public static FileRefused noPreview() {
        return new FileRefused(Kind.NOT_FOUND, "file-without-preview");
    }
}
