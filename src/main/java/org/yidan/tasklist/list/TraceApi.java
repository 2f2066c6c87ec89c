package org.yidan.tasklist.list;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a task that the list does not have any more. */
@RestController
class TraceApi {

    private final TaskTraces traces;

    TraceApi(TaskTraces traces) {
        this.traces = traces;
    }

    /** No content where there was no such task, or it is not for the user to know. */
    @GetMapping("/api/tasks/{taskId}/trace")
    ResponseEntity<TaskTraces.Trace> trace(@PathVariable String taskId) {
        return traces.of(taskId)
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.noContent().build());
    }
}
