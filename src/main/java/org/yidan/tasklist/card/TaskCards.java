package org.yidan.tasklist.card;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseKind;
import org.yidan.casework.asking.AskField;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard;
import org.yidan.casework.card.CaseCards;
import org.yidan.casework.level.LevelTasks;
import org.yidan.casework.level.SeenTask;
import org.yidan.shared.Refused;

/**
 * The card beside a task and what one may ask for there. Only for whom the engine lets read the task; everybody else is told
 * that there is none ({@link TaskNotYours}).
 */
@Service
@Transactional(readOnly = true)
public class TaskCards {

    private final TasksInHand tasks;
    private final CaseCards cards;
    private final List<Asking> askings;
    private final LevelTasks level;

    TaskCards(TasksInHand tasks, CaseCards cards, List<Asking> askings, LevelTasks level) {
        this.tasks = tasks;
        this.level = level;
        this.cards = cards;
        this.askings =
                askings.stream().sorted(Comparator.comparing(Asking::kind)).toList();
    }

    /** What may be asked for, under its stable code. */
    public record Asked(String kind, Offer offer) {}

    /** A task and its card; {@code pausedBy} is the number of the objection for whose answer its clock stands, or null. */
    public record TaskCard(TaskInHand task, CaseCard card, @Nullable String pausedBy) {}

    /** The card of the task. */
    public TaskCard card(String taskId) {
        TaskInHand task = task(taskId);
        return new TaskCard(task, of(task), pausedBy(taskId));
    }

    @Nullable
    String pausedBy(String taskId) {
        return level.seen(taskId).map(SeenTask::mark).orElse(null);
    }

    CaseCard of(TaskInHand task) {
        if (CaseKind.ofNumber(task.businessKey()).isEmpty()) {
            throw new TaskNotYours();
        }
        return cards.of(task);
    }

    /** Everything that makes sense to ask for from this task, what is possible now first. */
    public List<Asked> offers(String taskId) {
        TaskInHand task = task(taskId);
        return askings.stream()
                .flatMap(asking -> asking.offer(task).map(offer -> new Asked(asking.kind(), offer)).stream())
                .sorted(Comparator.comparing((Asked asked) -> asked.offer().impossible() != null))
                .toList();
    }

    /** Asks for it in the name of the current user; every rule is checked by whoever takes the request. */
    @Transactional
    public Offer ask(String taskId, String kind, Map<String, String> answers) {
        TaskInHand task = task(taskId);
        Asking asking = askings.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("tasklist.ask-unknown", kind));
        Offer offer = asking.offer(task).orElseThrow(() -> Refused.conflict("tasklist.ask-not-here"));
        Optional.ofNullable(offer.impossible()).ifPresent(reason -> {
            throw Refused.conflict("tasklist.ask-not-now", reason);
        });
        Optional.ofNullable(offer.elsewhere()).ifPresent(place -> {
            throw Refused.conflict("tasklist.ask-elsewhere", place);
        });
        requireFilledIn(offer, answers);
        asking.ask(task, answers);
        return offer;
    }

    /** Names the field that is missing before the process does, in the words of the card. */
    private static void requireFilledIn(Offer offer, Map<String, String> answers) {
        for (AskField field : offer.fields()) {
            String answer = answers.getOrDefault(field.name(), "").strip();
            if (answer.isEmpty() && field.required()) {
                throw Refused.invalid("tasklist.ask-field-missing", field.label());
            }
            if (answer.length() < field.least() && !answer.isEmpty()) {
                throw Refused.invalid("tasklist.ask-field-short", field.label(), field.least(), answer.length());
            }
        }
    }

    private TaskInHand task(String taskId) {
        return tasks.find(taskId).orElseThrow(TaskNotYours::new);
    }
}
