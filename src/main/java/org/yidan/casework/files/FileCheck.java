package org.yidan.casework.files;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;
import org.yidan.shared.Sha256;

/**
 * Looks at what was sent before anything is kept: its size, its kind by content whatever the name says, and for a photo that
 * it opens and is no decompression bomb. Takes time and memory, so it runs outside transactions. SVG and HTML are never taken.
 */
@Component
public class FileCheck {

    private final FilesSettings settings;
    private final FileStore store;
    private final Previews previews;

    FileCheck(FilesSettings settings, FileStore store, Previews previews) {
        this.settings = settings;
        this.store = store;
        this.previews = previews;
    }

    /** Refuses a file of this many bytes before it is read into memory. */
    public void requireSize(long bytes) {
        if (bytes <= 0) {
            throw Refused.invalid("casework.file-empty");
        }
        if (bytes > settings.mostBytes()) {
            throw Refused.tooLarge("casework.file-too-big", settings.mostMegabytes());
        }
    }

    /** The file with its true kind, a harmless name and its hash; refuses with {@link Refused}. */
    public CheckedFile check(String sentName, byte[] content) {
        requireSize(content.length);
        FileKind kind = FileKind.of(content).orElseThrow(() -> Refused.invalid("casework.file-kind"));
        String name = kind.cleanName(sentName);
        String sha256 = Sha256.of(content);
        if (!kind.isPhoto()) {
            return new CheckedFile(name, kind.mime(), content, sha256, Shot.UNKNOWN, null);
        }
        Shot shot = Exif.of(kind, content);
        Optional<byte[]> known = store.preview(sha256);
        byte[] preview = known.orElseGet(() -> previews.of(kind, content, shot.orientation()));
        return new CheckedFile(name, kind.mime(), content, sha256, shot, preview);
    }
}
