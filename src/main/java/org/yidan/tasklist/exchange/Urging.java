package org.yidan.tasklist.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Refused;
import org.yidan.shared.web.OfficeTimes;
import org.yidan.tasklist.exchange.Exchange.Kind;
import org.yidan.tasklist.exchange.Exchanges.About;

/** Urges who has an open task (催办): by whoever takes part in the case, and once in four working hours for a task. */
@Service
@Transactional
public class Urging {

    private final CaseSight cases;
    private final CaseTasks tasks;
    private final Exchanges exchanges;
    private final Colleagues colleagues;
    private final ExchangeNews news;
    private final UrgeInterval interval;
    private final CurrentUser user;

    Urging(
            CaseSight cases,
            CaseTasks tasks,
            Exchanges exchanges,
            Colleagues colleagues,
            ExchangeNews news,
            UrgeInterval interval,
            CurrentUser user) {
        this.cases = cases;
        this.tasks = tasks;
        this.exchanges = exchanges;
        this.colleagues = colleagues;
        this.news = news;
        this.interval = interval;
        this.user = user;
    }

    /** Urges for the task of the case that is due first and waits for others. */
    public void urgeCase(String caseNo, String words) {
        String task = tasks.open(caseNo).stream()
                .filter(open -> !isOwn(open))
                .map(OpenTask::id)
                .findFirst()
                .orElse("");
        urge(caseNo, task, words);
    }

    private boolean isOwn(OpenTask open) {
        String holder = open.assignee();
        return holder == null ? open.groups().stream().anyMatch(user.groups()::contains) : holder.equals(user.id());
    }

    /** Urges for this open task of the case. */
    public void urge(String caseNo, String taskId, String said) {
        String words = ExchangeDesk.words(said);
        VisibleCase seen = cases.see(caseNo);
        if (!seen.takesPart()) {
            throw Refused.forbidden("exchange.only-who-takes-part");
        }
        OpenTask task = tasks.open(caseNo).stream()
                .filter(open -> open.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("exchange.nobody-to-urge"));
        String holder = task.assignee();
        if (user.id().equals(holder)) {
            throw Refused.conflict("exchange.own-task");
        }
        interval.again(seen, taskId).ifPresent(from -> {
            throw Refused.tooOften("exchange.urged-lately", UrgeInterval.HOURS, new OfficeTimes().at(from));
        });
        record(seen, task, words);
    }

    /** From when on the current user may urge for the task again, if not now. */
    Optional<Instant> again(String caseNo, String taskId) {
        return cases.find(caseNo).flatMap(seen -> interval.again(seen, taskId));
    }

    private void record(VisibleCase seen, OpenTask task, String words) {
        String holder = task.assignee();
        Set<String> users = holder == null ? Set.of() : Set.of(holder);
        Set<String> groups = holder == null ? Set.copyOf(task.groups()) : Set.of();
        String whom = holder == null ? colleagues.postNames(groups) : colleagues.name(holder);
        About about = new About(seen.no(), task.id(), task.name());
        exchanges.add(Kind.URGE, about, user.id(), holder, words);
        news.note(CommonStep.URGE_TASK, about, whom, words, Map.of("step", task.step(), "words", words));
        news.tell("urged", about, users, groups, words);
    }
}
