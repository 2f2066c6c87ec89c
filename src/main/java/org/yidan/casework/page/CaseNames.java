package org.yidan.casework.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.page.CasePapers.Papers;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Names every user, unit and post that occurs in a case: users with one statement, the others from memory. */
@Component
class CaseNames {

    private final Officers officers;
    private final Organization organization;

    CaseNames(Officers officers, Organization organization) {
        this.officers = officers;
        this.organization = organization;
    }

    Map<String, String> of(CaseReading read, Papers papers, @Nullable KindPart own) {
        List<CaseAct> acts = read.acts();
        List<OpenTask> tasks = read.tasks();
        Set<String> people = new HashSet<>();
        acts.forEach(act -> {
            people.add(act.actor());
            people.addAll(act.presence().persons());
        });
        papers.issued().forEach(document -> people.add(document.signer()));
        papers.attached().forEach(line -> people.add(line.uploadedBy()));
        Stream.of(
                        tasks.stream().map(OpenTask::assignee),
                        read.lapses().stream().map(Lapse::person),
                        own == null ? Stream.<@Nullable String>empty() : own.people())
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .forEach(people::add);
        Map<String, String> names = new HashMap<>(officers.names(people));
        names.put(StepEntry.SYSTEM, Texts.of("casework.actor-system"));
        Stream<@Nullable String> units = Stream.of(
                        read.parties().values().stream().flatMap(Collection::stream),
                        acts.stream().map(CaseAct::actingUnit),
                        papers.issued().stream().map(IssuedDocument::subjectUnit),
                        read.lapses().stream().map(Lapse::unitCode),
                        Stream.of(read.seen().file().township()),
                        own == null ? Stream.<@Nullable String>empty() : own.units())
                .flatMap(codes -> codes);
        units.filter(Objects::nonNull).forEach(code -> unit(names, code));
        tasks.stream().flatMap(task -> task.groups().stream()).forEach(group -> post(names, group));
        names.putAll(officers.formerNames(day(acts)));
        return names;
    }

    /** The day of the last act: who has been renamed since is called as then. */
    private static LocalDate day(List<CaseAct> acts) {
        return acts.stream()
                .map(act -> LocalDate.ofInstant(act.finishedAt(), OfficeClock.ZONE))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private void unit(Map<String, String> names, String code) {
        organization.find(code).ifPresent(unit -> names.put(code, unit.name()));
    }

    private void post(Map<String, String> names, String group) {
        Optional<Post> post = Post.ofGroup(group);
        post.flatMap(held -> organization.find(held.unitCode()))
                .ifPresent(unit ->
                        names.put(group, unit.name() + " " + post.orElseThrow().roleAfter(unit.name())));
    }
}
