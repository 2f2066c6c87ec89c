package org.yidan.casework.files;

import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;

/** Gives out shrunk photos; makes the ones that are missing, which came before previews were made at the upload. */
@Component
public class FilePreviews {

    private final FileStore store;
    private final Previews previews;

    FilePreviews(FileStore store, Previews previews) {
        this.store = store;
        this.previews = previews;
    }

    /** The shrunk photo with this hash as JPEG; refuses with {@link Refused} when there is none of it. */
    public byte[] of(String sha256) {
        return store.preview(sha256).orElseGet(() -> make(sha256));
    }

    private byte[] make(String sha256) {
        byte[] content = store.content(sha256);
        FileKind kind = FileKind.of(content)
                .filter(FileKind::isPhoto)
                .orElseThrow(() -> Refused.missing("casework.file-without-preview"));
        byte[] made = previews.of(kind, content, Exif.of(kind, content).orientation());
        store.addPreview(sha256, made);
        return made;
    }
}
