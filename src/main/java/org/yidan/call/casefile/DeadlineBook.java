package org.yidan.call.casefile;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.calendar.CalendarYearMissing;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.Deadline;
import org.yidan.calendar.DeadlineDay;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.casefile.DeadlineLine.Change;
import org.yidan.call.casefile.DeadlineLine.State;
import org.yidan.call.time.CallDeadline;
import org.yidan.call.time.CallDeadlineChange;
import org.yidan.call.time.CallDeadlineChanges;
import org.yidan.call.time.CallDeadlines;
import org.yidan.shared.OfficeClock;

/** Reads the deadlines of a call and explains them by computing them once more. */
@Component
class DeadlineBook {

    private final CallDeadlines deadlines;
    private final CallDeadlineChanges changes;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;

    DeadlineBook(CallDeadlines deadlines, CallDeadlineChanges changes, OfficeCalendar calendar, OfficeClock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.calendar = calendar;
        this.clock = clock;
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
                .map(deadline -> line(call, deadline, moves.getOrDefault(deadline.id(), List.of())))
                .toList();
    }

    private DeadlineLine line(Call call, CallDeadline deadline, List<CallDeadlineChange> moves) {
        return new DeadlineLine(
                deadline.step(),
                deadline.unit(),
                deadline.rule(),
                deadline.clock(),
                deadline.limit().amount(),
                deadline.startedAt(),
                deadline.firstDue(),
                deadline.due(),
                deadline.metAt(),
                state(deadline),
                explain(call.region(), deadline),
                moves.stream().map(DeadlineBook::change).toList());
    }

    private static Change change(CallDeadlineChange moved) {
        return new Change(
                moved.dueBefore(), moved.dueAfter(), moved.reason().name(), moved.reference(), moved.changedAt());
    }

    private State state(CallDeadline deadline) {
        Instant metAt = deadline.metAt();
        if (metAt == null) {
            return clock.instant().isAfter(deadline.due()) ? State.OVERDUE : State.RUNNING;
        }
        return metAt.isAfter(deadline.due()) ? State.MET_LATE : State.MET;
    }

    private List<String> explain(String region, CallDeadline kept) {
        try {
            return computed(region, kept).explanation().stream()
                    .map(DeadlineDay::text)
                    .toList();
        } catch (CalendarYearMissing noData) {
            return List.of();
        }
    }

    /** The record does not say whether whole calendar days were meant (90 days of a case); the instant it came to does. */
    private Deadline computed(String region, CallDeadline kept) {
        Deadline plain = calendar.deadline(region, kept.startedAt(), kept.limit());
        if (kept.clock() != ClockKind.ELAPSED || plain.due().equals(kept.firstDue())) {
            return plain;
        }
        return calendar.deadline(
                region,
                kept.startedAt(),
                new TimeLimit(kept.clock(), kept.limit().amount(), true));
    }
}
