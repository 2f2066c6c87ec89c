package org.yidan.designer.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.designer.release.difference.Change;
import org.yidan.designer.release.difference.Difference;

/** What runs now of that what some files define: the newest versions, and how the files differ from them. */
@Component
class Running {

    static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::key);

    private final Definitions definitions;

    Running(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The newest version of each process and table in these files; 0 for one there is not yet. */
    Map<Key, Integer> versions(List<ModelFile> files) {
        Map<Key, Integer> versions = new TreeMap<>(ORDER);
        keys(files)
                .forEach(key -> versions.put(
                        key, definitions.latest(key).map(Definition::version).orElse(0)));
        return versions;
    }

    /** The difference of these files to what runs. */
    List<Change> difference(List<ModelFile> files) {
        return Difference.of(now(files), files);
    }

    /** The difference of these files to the versions that ran at a time. */
    List<Change> difference(Map<Key, Integer> then, List<ModelFile> files) {
        List<ModelFile> before = new ArrayList<>();
        then.forEach((key, version) -> definitions.versions(key).stream()
                .filter(one -> one.version() == version)
                .forEach(one -> before.addAll(bundled(one))));
        return Difference.of(before, files);
    }

    /** Whether all of these files run already, byte by byte. */
    boolean isSame(List<ModelFile> files) {
        List<String> now = now(files).stream().map(ModelFile::sha256).toList();
        return files.stream().map(ModelFile::sha256).allMatch(now::contains);
    }

    /** The files that run in the place of these, with the forms of their processes. */
    private List<ModelFile> now(List<ModelFile> files) {
        List<ModelFile> now = new ArrayList<>();
        keys(files).flatMap(key -> definitions.latest(key).stream()).forEach(one -> now.addAll(bundled(one)));
        return now;
    }

    /** The file of a version; with a process its forms, which are those of its deployment. */
    List<ModelFile> bundled(Definition one) {
        if (one.kind() == Kind.TABLE) {
            return List.of(definitions.file(one));
        }
        List<ModelFile> all = definitions.files(one.deploymentId());
        Optional<ModelFile> model =
                all.stream().filter(file -> file.name().equals(one.resource())).findFirst();
        Set<String> forms = model.map(Difference::forms).orElse(Set.of());
        return Stream.concat(model.stream(), all.stream().filter(file -> forms.contains(Difference.formId(file))))
                .toList();
    }

    private static Stream<Key> keys(List<ModelFile> files) {
        return Stream.concat(
                Difference.processes(files).stream().map(key -> new Key(Kind.PROCESS, key)),
                Difference.tables(files).stream().map(key -> new Key(Kind.TABLE, key)));
    }
}
