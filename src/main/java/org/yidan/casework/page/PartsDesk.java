package org.yidan.casework.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.yidan.casework.page.SharedParts.TaskLine;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.casework.path.CasePath;
import org.yidan.casework.path.CasePaths;
import org.yidan.casework.path.PathInstance;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;

/** Puts together what was sent, written and gone through in a case; the caller has asked the sight. */
@Service
@Transactional(readOnly = true)
public class PartsDesk {

    private final CasePaths paths;
    private final FilledForms forms;
    private final CaseComments comments;
    private final ObjectProvider<PrintedDocuments> papers;
    private final CurrentUser user;
    private final Officers officers;

    PartsDesk(
            CasePaths paths,
            FilledForms forms,
            CaseComments comments,
            ObjectProvider<PrintedDocuments> papers,
            CurrentUser user,
            Officers officers) {
        this.paths = paths;
        this.forms = forms;
        this.comments = comments;
        this.papers = papers;
        this.user = user;
        this.officers = officers;
    }

    /** The parts of a case; {@code instance} chooses whose path is shown, the first one when it is null or unknown. */
    public SharedParts of(CaseView view, @Nullable String instance) {
        VisibleCase seen = view.seen();
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
                view.tasks().stream()
                        .map(task -> new TaskLine(task, task.isFor(user.id(), user.groups())))
                        .toList(),
                instances,
                path.orElse(null),
                path.map(shown -> results(shown, view.acts())).orElse(Map.of()),
                sent,
                written,
                papers.orderedStream()
                        .flatMap(module -> module.of(seen.no()).stream())
                        .toList(),
                names(view, path, sent, written),
                view.mayAdd());
    }

    /** The forms of a case as they were sent, oldest first, with what this reader may know of them; the caller has asked the sight. */
    public List<FilledForm> forms(VisibleCase seen) {
        return forms.of(
                paths.instances(seen.no()).stream().map(PathInstance::id).toList(), seen.takesPart());
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

    /** Those of the page, and of whoever occurs here only. */
    private Map<String, String> names(
            CaseView view, Optional<CasePath> path, List<FilledForm> sent, List<CaseComment> written) {
        Set<String> people = Stream.of(
                        path.stream()
                                .flatMap(shown -> shown.steps().stream())
                                .map(CasePath.Step::who)
                                .filter(Objects::nonNull),
                        sent.stream().map(FilledForm::sentBy),
                        written.stream().map(CaseComment::author))
                .flatMap(ids -> ids)
                .filter(id -> !view.names().containsKey(id))
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>(view.names());
        names.putAll(officers.names(people));
        return names;
    }
}
