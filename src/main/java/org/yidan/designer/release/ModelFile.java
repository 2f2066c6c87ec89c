package org.yidan.designer.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.yidan.shared.Sha256;

/** A model, form or table as a file. */
public record ModelFile(String name, byte[] content) {

    /** The SHA-256 of its bytes. */
    public String sha256() {
        return Sha256.of(content);
    }

    /** One hash for all of them, whatever their order. */
    static String seal(Collection<ModelFile> files) {
        return Sha256.of(files.stream()
                .sorted(Comparator.comparing(ModelFile::name))
                .map(file -> file.sha256() + " " + file.name())
                .collect(Collectors.joining("\n")));
    }
}
