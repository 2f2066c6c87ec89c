package org.yidan.designer.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.designer.release.Definitions.Cases;
import org.yidan.organization.Officers;

/** What has run and runs: every process and table with its versions, who brought them, and how many cases each has. */
@Component
class ModelVersions {

    private final Definitions definitions;
    private final DraftStore drafts;
    private final Officers officers;

    ModelVersions(Definitions definitions, DraftStore drafts, Officers officers) {
        this.definitions = definitions;
        this.drafts = drafts;
        this.officers = officers;
    }

    /**
     * A version.
     *
     * @param release the draft it was; null for one that came with the application or was deployed directly
     */
    record Line(Definition one, long running, long finished, @Nullable Draft release) {}

    /** A process or table, its newest version first. */
    record Model(Kind kind, String key, String title, List<Line> versions) {

        /** How many cases run on any version. */
        public long running() {
            return versions.stream().mapToLong(Line::running).sum();
        }
    }

    List<Model> all() {
        Map<String, Cases> cases = definitions.cases();
        Map<String, Draft> released = new LinkedHashMap<>();
        drafts.released().forEach(draft -> {
            if (draft.end() != null && draft.end().deploymentId() != null) {
                released.put(draft.end().deploymentId(), draft);
            }
        });
        Map<Key, List<Line>> lines = new LinkedHashMap<>();
        for (Definition one : definitions.all()) {
            Cases count = cases.getOrDefault(one.id(), new Cases(one.id(), 0, 0));
            lines.computeIfAbsent(one.known(), key -> new ArrayList<>())
                    .add(new Line(one, count.running(), count.finished(), released.get(one.deploymentId())));
        }
        return lines.entrySet().stream()
                .map(model -> new Model(
                        model.getKey().kind(),
                        model.getKey().key(),
                        model.getValue().get(0).one().title(),
                        model.getValue()))
                .toList();
    }

    /** The names of everybody who brought or released any of these. */
    Map<String, String> names(List<Model> models) {
        return names(models.stream()
                .flatMap(model -> model.versions().stream())
                .flatMap(line -> Stream.concat(Stream.ofNullable(line.one().deployedBy()), people(line.release()))));
    }

    Map<String, String> namesOf(List<Draft> some) {
        return names(some.stream().flatMap(ModelVersions::people));
    }

    private static Stream<String> people(@Nullable Draft draft) {
        return draft == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of(draft.drawnBy()),
                        Stream.ofNullable(draft.end()).map(Draft.End::byUser));
    }

    /** Designers have no post, so many of them are known by their user id only. */
    private Map<String, String> names(Stream<String> users) {
        Set<String> all = users.collect(Collectors.toSet());
        Map<String, String> known = officers.names(all);
        return all.stream().collect(Collectors.toMap(Function.identity(), user -> known.getOrDefault(user, user)));
    }
}
