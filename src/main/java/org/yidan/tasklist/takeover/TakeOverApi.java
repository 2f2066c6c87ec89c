package org.yidan.tasklist.takeover;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes over a task, from Tasklist or by a program. */
@RestController
@RequestMapping("/api/tasks")
class TakeOverApi {

    private final TakeOver takeOver;

    TakeOverApi(TakeOver takeOver) {
        this.takeOver = takeOver;
    }

    /**
     * Why, and from whom.
     *
     * @param from user id of the holder as the page showed it; without it, whoever holds the task now
     */
    record Wish(@Nullable String reason, @Nullable String from) {}

    @PostMapping("/{taskId}/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String taskId, @RequestBody Wish wish) {
        String reason = wish.reason();
        takeOver.take(taskId, reason == null ? "" : reason, wish.from());
    }
}
