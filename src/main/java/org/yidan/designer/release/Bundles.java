package org.yidan.designer.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.designer.release.difference.Difference;
import org.yidan.shared.Refused;

/**
 * What ran together: a version of a process, the forms of its deployment, and the tables it asked as they were when the next version
 * came. Tables themselves are not bound to versions; the newest one is asked by all cases (ADR 0071).
 */
@Component
class Bundles {

    private final Definitions definitions;
    private final Running running;

    Bundles(Definitions definitions, Running running) {
        this.definitions = definitions;
        this.running = running;
    }

    /** A bundle: the version, its own files, and the versions of the tables beside it. */
    record Bundle(Definition version, List<ModelFile> files, List<Definition> tables) {}

    Definition version(Key key, int version) {
        return definitions.versions(key).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refused.missing("designer.version-unknown"));
    }

    Bundle of(Definition version) {
        List<ModelFile> files = running.bundled(version);
        if (version.kind() == Kind.TABLE) {
            return new Bundle(version, files, List.of());
        }
        Instant until = definitions.versions(version.known()).stream()
                .filter(one -> one.version() == version.version() + 1)
                .map(next -> next.deployedAt().minusMillis(1))
                .findFirst()
                .orElse(Instant.MAX);
        List<Definition> tables = asked(version, files).stream()
                .flatMap(key -> definitions.tableAt(key, until).stream())
                .toList();
        return new Bundle(version, files, tables);
    }

    private Set<String> asked(Definition version, List<ModelFile> files) {
        Set<String> known = definitions.all().stream()
                .filter(one -> one.kind() == Kind.TABLE)
                .map(Definition::key)
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>(Set.of(LimitRows.tableOf(version.key(), known)));
        files.stream()
                .filter(file -> file.name().equals(version.resource()))
                .forEach(model -> asked.addAll(Difference.asked(model)));
        return asked;
    }

    /** The files that bring a bundle back: its own, and those of its tables that are not the newest, if they are wanted. */
    List<ModelFile> former(Definition version, boolean tables) {
        Bundle bundle = of(version);
        List<ModelFile> files = new ArrayList<>(bundle.files());
        if (tables) {
            bundle.tables().stream()
                    .filter(table -> definitions
                            .latest(table.known())
                            .filter(newest -> newest.version() != table.version())
                            .isPresent())
                    .map(definitions::file)
                    .forEach(files::add);
        }
        return files;
    }

    /** All files of a bundle in one archive, with a list of their hashes. */
    byte[] zip(Definition version) {
        Bundle bundle = of(version);
        List<ModelFile> files = new ArrayList<>(bundle.files());
        bundle.tables().stream().map(definitions::file).forEach(files::add);
        return zip(files);
    }

    static byte[] zip(Collection<ModelFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ModelFile file : files) {
                put(zip, file);
            }
            String hashes = files.stream()
                    .map(file -> file.sha256() + "  " + plain(file.name()) + "\n")
                    .collect(Collectors.joining());
            put(zip, new ModelFile("SHA256SUMS", hashes.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, ModelFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(plain(file.name())));
        zip.write(file.content());
        zip.closeEntry();
    }

    /** A name that stays within the folder it is unpacked to. */
    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "");
    }
}
