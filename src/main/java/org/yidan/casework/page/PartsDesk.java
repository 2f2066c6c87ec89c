package org.yidan.casework.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.comments.CaseComment;
import org.yidan.casework.comments.CaseComments;
import org.yidan.casework.forms.FilledForm;
import org.yidan.casework.forms.FilledForms;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.page.SharedParts.TaskLine;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.casework.path.CasePath;
import org.yidan.casework.path.CasePaths;
import org.yidan.casework.path.PathInstance;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.shared.Texts;

/** Puts together what the pages of calls and of cases have in common; the caller has asked the sight. */
@Service
@Transactional(readOnly = true)
public class PartsDesk {

    private final CasePaths paths;
    private final FilledForms forms;
    private final CaseComments comments;
    private final ObjectProvider<PrintedDocuments> papers;
    private final CurrentUser user;
    private final Officers officers;
    private final Organization organization;

    PartsDesk(
            CasePaths paths,
            FilledForms forms,
            CaseComments comments,
            ObjectProvider<PrintedDocuments> papers,
            CurrentUser user,
            Officers officers,
            Organization organization) {
        this.paths = paths;
        this.forms = forms;
        this.comments = comments;
        this.papers = papers;
        this.user = user;
        this.officers = officers;
        this.organization = organization;
    }

    /** The parts of a case; {@code instance} chooses whose path is shown, the first one when it is null or unknown. */
    public SharedParts of(VisibleCase seen, List<OpenTask> open, Collection<CaseAct> acts, @Nullable String instance) {
        List<PathInstance> instances = paths.instances(seen.no());
        Optional<CasePath> path = instances.stream()
                .filter(one -> one.id().equals(instance))
                .findFirst()
                .or(() -> instances.stream().findFirst())
                .map(paths::path);
        List<String> ids = instances.stream().map(PathInstance::id).toList();
        List<FilledForm> sent = forms.of(ids, seen.takesPart());
        List<CaseComment> written = comments.of(seen.no(), ids);
        return new SharedParts(
                seen.no(),
                open.stream().map(task -> new TaskLine(task, isOwn(task))).toList(),
                instances,
                path.orElse(null),
                path.map(shown -> results(shown, acts)).orElse(Map.of()),
                sent,
                written,
                papers.orderedStream()
                        .flatMap(module -> module.of(seen.no()).stream())
                        .toList(),
                names(open, path, sent, written),
                seen.open() && seen.takesPart());
    }

    /** The forms of a case as they were sent, oldest first, with what this reader may know of them; the caller has asked the sight. */
    public List<FilledForm> forms(VisibleCase seen) {
        return forms.of(
                paths.instances(seen.no()).stream().map(PathInstance::id).toList(), seen.takesPart());
    }

    private boolean isOwn(OpenTask task) {
        return task.assignee() == null
                ? task.groups().stream().anyMatch(user.groups()::contains)
                : task.assignee().equals(user.id());
    }

    /**
     * The journal and the history write the same moment of the same transaction, which may lie on both sides of a full second. The office
     * may act at that very second in the same step, as when it signs for a unit whose return led to a ruling: what somebody did is told
     * by his own act.
     */
    private static Map<CasePath.Step, String> results(CasePath path, Collection<CaseAct> acts) {
        Map<String, String> byTime = new HashMap<>();
        acts.forEach(act -> {
            String moment = act.step() + " " + act.finishedAt();
            byTime.putIfAbsent(moment, act.result());
            byTime.put(moment + " " + act.actor(), act.result());
        });
        Map<CasePath.Step, String> results = new HashMap<>();
        for (CasePath.Step step : path.steps()) {
            Instant to = step.to();
            if (to != null) {
                Instant second = to.truncatedTo(ChronoUnit.SECONDS);
                Stream.of(second, second.minusSeconds(1), second.plusSeconds(1))
                        .map(at -> step.key() + " " + at)
                        .flatMap(moment -> Stream.of(byTime.get(moment + " " + step.who()), byTime.get(moment)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(result -> results.put(step, result));
            }
        }
        return results;
    }

    private Map<String, String> names(
            List<OpenTask> open, Optional<CasePath> path, List<FilledForm> sent, List<CaseComment> written) {
        Set<String> people = new HashSet<>();
        open.stream().map(OpenTask::assignee).filter(Objects::nonNull).forEach(people::add);
        path.stream()
                .flatMap(shown -> shown.steps().stream())
                .map(CasePath.Step::who)
                .filter(Objects::nonNull)
                .forEach(people::add);
        sent.forEach(form -> people.add(form.sentBy()));
        written.forEach(comment -> people.add(comment.author()));
        Map<String, String> names = new HashMap<>(officers.names(people));
        names.put(StepEntry.SYSTEM, Texts.of("casework.actor-system"));
        open.stream().flatMap(task -> task.groups().stream()).forEach(group -> post(names, group));
        return names;
    }

    private void post(Map<String, String> names, String group) {
        Optional<Post> post = Post.ofGroup(group);
        post.flatMap(held -> organization.find(held.unitCode()))
                .ifPresent(unit -> names.put(
                        group, unit.name() + " " + post.orElseThrow().roleAfter(unit.name())));
    }
}
