package org.yidan.tasklist.next;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.hands.Seats;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.CaseWords;
import org.yidan.casework.page.OpenTask;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.casework.steps.StepPart;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;

/** Says what waits in a case, for whom and until when; for whoever may not see the case there is none. */
@Service
@Transactional(readOnly = true)
public class NextSteps {

    private static final int MOST = 6;

    private final CaseSight cases;
    private final CaseTasks tasks;
    private final List<StepPart> parts;
    private final Seats seats;
    private final Officers officers;
    private final CurrentUser user;

    NextSteps(
            CaseSight cases, CaseTasks tasks, List<StepPart> parts, Seats seats, Officers officers, CurrentUser user) {
        this.cases = cases;
        this.tasks = tasks;
        this.parts = List.copyOf(parts);
        this.seats = seats;
        this.officers = officers;
        this.user = user;
    }

    /** What waits in this case now. */
    NextInCase in(String caseNo) {
        VisibleCase seen = cases.see(caseNo);
        List<OpenTask> open = tasks.open(seen.no());
        Map<String, String> names = officers.names(open.stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new NextInCase(
                seen.no(),
                "/cases/" + seen.no(),
                seen.open(),
                seen.open() ? null : outcome(seen),
                open.stream()
                        .limit(MOST)
                        .map(task -> waiting(seen.no(), task, names))
                        .toList());
    }

    private NextInCase.Waiting waiting(String caseNo, OpenTask task, Map<String, String> names) {
        boolean mine = task.isFor(user.id(), user.groups());
        return new NextInCase.Waiting(
                task.name(), who(task, names), task.due(), part(caseNo, task), mine, mine ? task.id() : null);
    }

    /** The posts it is offered to; the person only where the model names one. */
    private String who(OpenTask task, Map<String, String> names) {
        String holder = task.assignee();
        String asked = task.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(seats::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return asked.isEmpty() && holder != null ? names.getOrDefault(holder, holder) : asked;
    }

    private @Nullable String part(String caseNo, OpenTask task) {
        Set<String> units = task.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(Post::unitCode)
                .collect(Collectors.toSet());
        return parts.stream()
                .map(of -> of.next(caseNo, task.step(), units))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String outcome(VisibleCase seen) {
        String code = seen.file().outcome();
        return code == null ? null : new CaseWords(seen.kind(), "", Map.of()).outcome(code);
    }
}
