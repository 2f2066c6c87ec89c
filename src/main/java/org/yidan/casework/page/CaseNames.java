package org.yidan.casework.page;

import java.util.Collection;
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
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
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

    Map<String, String> of(
            Map<String, List<String>> parties,
            List<OpenTask> tasks,
            List<CaseAct> acts,
            List<IssuedDocument> documents,
            List<AttachmentLine> attachments,
            List<Lapse> lapses) {
        Set<String> people = new HashSet<>();
        acts.forEach(act -> {
            people.add(act.actor());
            people.addAll(act.presence().persons());
        });
        documents.forEach(document -> people.add(document.signer()));
        attachments.forEach(line -> people.add(line.uploadedBy()));
        tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).forEach(people::add);
        Map<String, String> names = new HashMap<>(officers.names(people));
        names.put(StepEntry.SYSTEM, Texts.of("casework.actor-system"));
        Stream<@Nullable String> units = Stream.of(
                        parties.values().stream().flatMap(Collection::stream),
                        acts.stream().map(CaseAct::actingUnit),
                        documents.stream().map(IssuedDocument::subjectUnit),
                        lapses.stream().map(Lapse::unitCode))
                .flatMap(codes -> codes);
        units.filter(Objects::nonNull).forEach(code -> unit(names, code));
        tasks.stream().flatMap(task -> task.groups().stream()).forEach(group -> post(names, group));
        return names;
    }

    private void unit(Map<String, String> names, String code) {
        organization.find(code).ifPresent(unit -> names.put(code, unit.name()));
    }

    private void post(Map<String, String> names, String group) {
        Optional<Post> post = Post.ofGroup(group);
        post.flatMap(held -> organization.find(held.unitCode()))
                .ifPresent(unit -> names.put(
                        group, unit.name() + " " + post.orElseThrow().role().chinese()));
    }
}
