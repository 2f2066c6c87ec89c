package org.yidan.tasklist.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.casework.card.CaseCard;
import org.yidan.shared.OfficeClock;
import org.yidan.tasklist.card.TaskCards.Asked;
import org.yidan.tasklist.card.TaskCards.TaskCard;

/** The matter card for Tasklist; the reader is whoever is logged in. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskCardApi {

    private final TaskCards cards;
    private final OfficeClock clock;

    TaskCardApi(TaskCards cards, OfficeClock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * The card as sent.
     *
     * @param due until when the task is to be done, by the engine
     * @param pausedBy number of the objection for whose answer the clock stands, or null
     * @param now the office's present, by which what is left is counted
     */
    record CardAnswer(
            String taskId,
            String name,
            String step,
            @Nullable String assignee,
            String reader,
            @Nullable Instant due,
            @Nullable String pausedBy,
            Instant now,
            CaseCard card) {}

    /** What is asked for, with its answers by field. */
    record AskOrder(String kind, @Nullable Map<String, String> answers) {}

    /** Said after asking: what it was and who decides. */
    record AskAnswer(String kind, String title, String decision) {}

    @GetMapping("/card")
    CardAnswer card(@PathVariable String taskId) {
        TaskCard found = cards.card(taskId);
        return new CardAnswer(
                taskId,
                found.task().name(),
                found.task().step(),
                found.task().assignee(),
                found.task().reader(),
                found.task().due(),
                found.pausedBy(),
                clock.instant(),
                found.card());
    }

    @GetMapping("/asks")
    List<Asked> asks(@PathVariable String taskId) {
        return cards.offers(taskId);
    }

    @PostMapping("/asks")
    @ResponseStatus(HttpStatus.CREATED)
    AskAnswer ask(@PathVariable String taskId, @RequestBody AskOrder order) {
        var offer = cards.ask(
                taskId, order.kind(), Optional.ofNullable(order.answers()).orElse(Map.of()));
        return new AskAnswer(order.kind(), offer.title(), offer.decision());
    }
}
