package org.yidan.casework.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.casework.search.CaseLine;
import org.yidan.casework.search.CaseSearch;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.shared.OfficeClock;

/** Says for the lines of one page which step each stands at, who has it and until when: two statements, however many cases there are. */
@Component
class CaseRows {

    /** So many of one's own stand above the others. */
    private static final int WAITING = 10;

    private final CaseTasks tasks;
    private final CaseSearch search;
    private final Officers officers;
    private final Organization organization;
    private final OfficeClock clock;
    private final CurrentUser user;

    CaseRows(
            CaseTasks tasks,
            CaseSearch search,
            Officers officers,
            Organization organization,
            OfficeClock clock,
            CurrentUser user) {
        this.tasks = tasks;
        this.search = search;
        this.officers = officers;
        this.organization = organization;
        this.clock = clock;
        this.user = user;
    }

    /** What waits for the current user: what he has, then what his posts are offered; the most urgent first. */
    List<CaseLine> waiting() {
        return search.lines(tasks.waitingFor(user.id(), user.groups(), WAITING));
    }

    List<CaseRow> of(List<CaseLine> lines) {
        Map<String, List<OpenTask>> open = new HashMap<>(tasks.openOf(
                lines.stream().filter(CaseLine::open).map(CaseLine::no).toList()));
        Map<String, String> names = officers.names(open.values().stream()
                .flatMap(List::stream)
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> row(line, open.getOrDefault(line.no(), List.of()), names))
                .toList();
    }

    /** What waits for the reader is what he wants to know of the case; else what is due first. */
    private CaseRow row(CaseLine line, List<OpenTask> open, Map<String, String> names) {
        return open.stream()
                .min(Comparator.comparing((OpenTask task) -> !task.isFor(user.id(), user.groups())))
                .map(task -> row(line, task, open.size() - 1, names))
                .orElseGet(() -> new CaseRow(line, null, null, "", null, false, 0));
    }

    private CaseRow row(CaseLine line, OpenTask task, int more, Map<String, String> names) {
        Instant due = task.due();
        String holder = task.assignee();
        return new CaseRow(
                line,
                task.name(),
                task.isFor(user.id(), user.groups()) ? task.id() : null,
                holder == null ? posts(task) : names.getOrDefault(holder, holder),
                due,
                due != null && due.isBefore(clock.instant()),
                more);
    }

    private String posts(OpenTask task) {
        return task.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(post -> {
                    String unit = organization.unit(post.unitCode()).name();
                    return unit + " " + post.roleAfter(unit);
                })
                .collect(Collectors.joining("、"));
    }
}
