package org.yidan.tasklist.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard;
import org.yidan.casework.forms.FilledForm;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormHead;

/**
 * Puts above every form what is to be judged there: the case by its card, and the step before by the form that was sent with it.
 * Both are read as card and page show them to this reader.
 */
@Component
class CaseAboveForms implements FormHead {

    private final CurrentUser user;
    private final TasksInHand tasks;
    private final CaseSight cases;
    private final TaskCards cards;
    private final StepsBefore before;

    CaseAboveForms(CurrentUser user, TasksInHand tasks, CaseSight cases, TaskCards cards, StepsBefore before) {
        this.user = user;
        this.tasks = tasks;
        this.cases = cases;
        this.cards = cards;
        this.before = before;
    }

    @Override
    public Map<String, String> of(String taskId) {
        return user.find()
                .flatMap(reader -> tasks.find(taskId))
                .flatMap(task -> cases.find(task.businessKey()).map(seen -> texts(task, seen)))
                .orElse(Map.of());
    }

    private Map<String, String> texts(TaskInHand task, VisibleCase seen) {
        CaseCard card = cards.of(task);
        List<FilledForm> sent = before.sent(task, seen);
        Map<String, String> texts = new HashMap<>();
        put(
                texts,
                "situationText",
                HeadTexts.situation(task, cards.pausedBy(task.taskId()), card, before.application(seen, sent)));
        put(texts, "previousText", before.last(card, sent));
        return texts;
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
