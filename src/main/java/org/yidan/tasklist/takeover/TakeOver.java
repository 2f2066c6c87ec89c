package org.yidan.tasklist.takeover;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.tasklist.TaskTakenOver;
import org.yidan.tasklist.journal.CaseNotes;
import org.yidan.tasklist.list.SeenTask;
import org.yidan.tasklist.list.SeenTasks;

/**
 * Takes over a task that a colleague of the same post claimed. Whether the user may complete it, for example by the separation
 * of duties, is said by the desk of the step as for everybody.
 */
@Service
class TakeOver {

    static final int LEAST_REASON = 5;
    static final int MOST_REASON = 200;

    /** A step of its own in the journal: who takes a task over has not yet done the step it is about. */
    private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

    private final SeenTasks tasks;
    private final TaskHands hands;
    private final CurrentUser user;
    private final OfficeClock clock;
    private final CaseNotes notes;
    private final ApplicationEventPublisher events;

    TakeOver(
            SeenTasks tasks,
            TaskHands hands,
            CurrentUser user,
            OfficeClock clock,
            CaseNotes notes,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.hands = hands;
        this.user = user;
        this.clock = clock;
        this.notes = notes;
        this.events = events;
    }

    /**
     * Makes the acting user the holder of the task and writes down why.
     *
     * @param seenHolder who held it when the user decided to take it over, if the page told
     */
    @Transactional
    public void take(String taskId, String reason, @Nullable String seenHolder) {
        String why = reason.strip();
        int length = Characters.count(why);
        if (length < LEAST_REASON || length > MOST_REASON) {
            throw Refused.invalid("takeover.reason-length", LEAST_REASON, MOST_REASON);
        }
        SeenTask task = tasks.find(taskId).orElseThrow(() -> Refused.missing("takeover.unknown-task"));
        String from = holderOf(task, seenHolder);
        switch (hands.take(task, from)) {
            case NOT_A_CANDIDATE -> throw Refused.forbidden("takeover.not-a-candidate");
            case CHANGED_HANDS -> throw Refused.conflict("takeover.changed-hands");
            case TAKEN -> record(task, from, why);
        }
    }

    private String holderOf(SeenTask task, @Nullable String seenHolder) {
        String holder = task.holder();
        if (holder == null) {
            throw Refused.conflict("takeover.held-by-nobody");
        }
        if (holder.equals(user.id())) {
            throw Refused.conflict("takeover.own-task");
        }
        if (seenHolder != null && !seenHolder.equals(holder)) {
            throw Refused.conflict("takeover.changed-hands");
        }
        return holder;
    }

    private void record(SeenTask task, String from, String reason) {
        String caseNo = hands.businessKey(task);
        StepEntry entry = StepEntry.of(
                CommonStep.TAKE_OVER_TASK,
                reason,
                user.id(),
                Map.of("task", task.name(), "step", task.step(), "from", from, "reason", reason));
        notes.note(caseNo, entry);
        log.info("{} {} taken over from {} by {}", caseNo, task.step(), from, user.id());
        events.publishEvent(
                new TaskTakenOver(task.id(), caseNo, task.step(), from, user.id(), reason, clock.instant()));
    }
}
