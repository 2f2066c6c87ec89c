package org.yidan.call.casefile;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.time.CallDeadline;
import org.yidan.call.time.CallDeadlineChange;
import org.yidan.call.time.CallDeadlineChanges;
import org.yidan.call.time.CallDeadlines;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.casework.page.DeadlineLines;

/** Reads the deadlines of a call with their reasons. */
@Component
class DeadlineBook {

    private final CallDeadlines deadlines;
    private final CallDeadlineChanges changes;
    private final DeadlineLines lines;

    DeadlineBook(CallDeadlines deadlines, CallDeadlineChanges changes, DeadlineLines lines) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.lines = lines;
    }

    List<DeadlineLine> of(Call call) {
        List<CallDeadline> kept = deadlines.findByCallIdOrderByStartedAt(call.id());
        Map<Long, List<CallDeadlineChange>> moves =
                changes
                        .findByDeadlineIdInOrderByChangedAt(
                                kept.stream().map(CallDeadline::id).toList())
                        .stream()
                        .collect(groupingBy(CallDeadlineChange::deadlineId));
        return kept.stream()
                .map(deadline -> lines.of(call.region(), deadline, moves.getOrDefault(deadline.id(), List.of())))
                .toList();
    }
}
