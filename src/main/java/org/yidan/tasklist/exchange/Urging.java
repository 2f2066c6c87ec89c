package org.yidan.tasklist.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.casework.sight.VisibleCases;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.tasklist.TaskExchanged;
import org.yidan.tasklist.exchange.Exchange.Kind;
import org.yidan.tasklist.exchange.Exchanges.About;
import org.yidan.tasklist.journal.CaseNotes;

/** Urges who has an open task (催办): by whoever takes part in the case, and once in four working hours for a task. */
@Service
@Transactional
public class Urging {

    private static final int HOURS_BETWEEN = 4;

    private final VisibleCases cases;
    private final CaseTasks tasks;
    private final Exchanges exchanges;
    private final Colleagues colleagues;
    private final CaseNotes notes;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Urging(
            VisibleCases cases,
            CaseTasks tasks,
            Exchanges exchanges,
            Colleagues colleagues,
            CaseNotes notes,
            OfficeCalendar calendar,
            OfficeClock clock,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.tasks = tasks;
        this.exchanges = exchanges;
        this.colleagues = colleagues;
        this.notes = notes;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
        this.events = events;
    }

    /** Urges for the task of the case that is due first and waits for others. */
    public void urgeCase(String caseNo, String words) {
        String task = tasks.open(caseNo).stream()
                .filter(open -> !user.id().equals(open.assignee()))
                .map(OpenTask::id)
                .findFirst()
                .orElse("");
        urge(caseNo, task, words);
    }

    /** Urges for this open task of the case. */
    public void urge(String caseNo, String taskId, String said) {
        String words = ExchangeDesk.words(said);
        VisibleCase seen = cases.see(caseNo);
        if (!seen.takesPart()) {
            throw ExchangeRefused.forbidden("only-who-takes-part");
        }
        OpenTask task = tasks.open(caseNo).stream()
                .filter(open -> open.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> ExchangeRefused.conflict("nobody-to-urge"));
        String holder = task.assignee();
        if (user.id().equals(holder)) {
            throw ExchangeRefused.conflict("own-task");
        }
        again(seen, taskId).ifPresent(from -> {
            throw ExchangeRefused.tooOften("urged-lately", HOURS_BETWEEN, new OfficeTimes().at(from));
        });
        record(seen, task, words);
    }

    /** From when on the current user may urge for the task again, if not now. */
    Optional<Instant> again(VisibleCase seen, String taskId) {
        return exchanges
                .lastUrged(taskId, user.id())
                .map(last -> calendar.deadline(seen.region(), last, TimeLimit.workingHours(HOURS_BETWEEN))
                        .due())
                .filter(from -> from.isAfter(clock.instant()));
    }

    /** Likewise, for a case by its number. */
    Optional<Instant> again(String caseNo, String taskId) {
        return cases.find(caseNo).flatMap(seen -> again(seen, taskId));
    }

    private void record(VisibleCase seen, OpenTask task, String words) {
        String holder = task.assignee();
        Set<String> users = holder == null ? Set.of() : Set.of(holder);
        Set<String> groups = holder == null ? Set.copyOf(task.groups()) : Set.of();
        String whom = holder == null ? colleagues.postNames(groups) : colleagues.name(holder);
        exchanges.add(
                Kind.URGE, new About(seen.no(), task.id(), task.name()), user.id(), holder, words, clock.instant());
        notes.note(
                seen.no(),
                StepEntry.of(
                        CommonStep.URGE_TASK,
                        Texts.kept("exchange.note.urgeTask", task.name(), whom, words),
                        user.id(),
                        Map.of("task", task.name(), "step", task.step(), "words", words)));
        events.publishEvent(
                new TaskExchanged("urged", seen.no(), task.id(), task.name(), user.id(), users, groups, words));
    }
}
