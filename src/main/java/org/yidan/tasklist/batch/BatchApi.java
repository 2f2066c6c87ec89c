package org.yidan.tasklist.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.shared.Refused;
import org.yidan.tasklist.batch.Batch.Act;
import org.yidan.tasklist.batch.Batch.Common;
import org.yidan.tasklist.batch.Batch.Result;

/** Several tasks at once, from Tasklist or by a program. */
@RestController
@RequestMapping("/api/tasks/batch")
class BatchApi {

    private final Batch batch;

    BatchApi(Batch batch) {
        this.batch = batch;
    }

    /**
     * What is to be done.
     *
     * @param to user id of the colleague, for {@code HAND_ON}
     * @param reason why it is handed on
     * @param answers the same for every form, for {@code COMPLETE}
     */
    record Order(
            @Nullable Act act,
            @Nullable List<String> ids,
            @Nullable String to,
            @Nullable String reason,
            @Nullable Map<String, Object> answers) {}

    @GetMapping
    Common common(@RequestParam List<String> ids) {
        return batch.common(ids);
    }

    @PostMapping
    List<Result> act(@RequestBody Order order) {
        List<String> ids = Optional.ofNullable(order.ids()).orElse(List.of());
        Act act = Optional.ofNullable(order.act()).orElseThrow(() -> Refused.invalid("exchange.batch-act"));
        return switch (act) {
            case CLAIM -> batch.claim(ids);
            case HAND_ON -> batch.handOn(
                    ids,
                    Optional.ofNullable(order.to()).orElse(""),
                    Optional.ofNullable(order.reason()).orElse(""));
            case COMPLETE -> batch.complete(
                    ids, Optional.ofNullable(order.answers()).orElse(Map.of()));
        };
    }
}
