package org.yidan.casework.page;

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
import org.yidan.casework.CaseFile;
import org.yidan.casework.page.DeadlineLine.Change;
import org.yidan.casework.page.DeadlineLine.State;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.StepTimes;
import org.yidan.shared.OfficeClock;

/** Explains deadlines by computing them once more. */
@Component
public class DeadlineLines {

    private final CaseClock deadlines;
    private final OfficeCalendar calendar;
    private final StepTimes times;
    private final OfficeClock clock;

    DeadlineLines(CaseClock deadlines, OfficeCalendar calendar, StepTimes times, OfficeClock clock) {
        this.deadlines = deadlines;
        this.times = times;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All deadlines of a case, in the order they began. */
    public List<DeadlineLine> of(CaseFile file) {
        List<CaseDeadline> kept = deadlines.of(file.caseNo());
        Map<Long, List<CaseDeadlineChange>> moves =
                deadlines.moves(kept).stream().collect(groupingBy(CaseDeadlineChange::deadlineId));
        return kept.stream()
                .map(deadline -> of(file.region(), deadline, moves.getOrDefault(deadline.id(), List.of())))
                .toList();
    }

    /** The deadline with its reasons and its moves. */
    private DeadlineLine of(String region, CaseDeadline deadline, List<CaseDeadlineChange> moves) {
        return new DeadlineLine(
                deadline.step(),
                deadline.unit(),
                deadline.rule(),
                deadline.clock(),
                deadline.limit().amount(),
                deadline.startedAt(),
                deadline.firstDue(),
                deadline.due(),
                deadline.milestones().remindAt(),
                deadline.milestones().yellowAt(),
                deadline.metAt(),
                state(deadline),
                deadline.isOpen() && calendar.isProvisional(deadline.limit(), deadline.due()),
                explain(region, deadline),
                moves.stream().map(DeadlineLines::change).toList());
    }

    private static Change change(CaseDeadlineChange moved) {
        return new Change(
                moved.dueBefore(), moved.dueAfter(), moved.reason().name(), moved.reference(), moved.changedAt());
    }

    private State state(CaseDeadline deadline) {
        Instant metAt = deadline.metAt();
        if (metAt == null) {
            return clock.instant().isAfter(deadline.due()) ? State.OVERDUE : State.RUNNING;
        }
        return metAt.isAfter(deadline.due()) ? State.MET_LATE : State.MET;
    }

    private List<String> explain(String region, CaseDeadline kept) {
        try {
            return computed(region, kept).explanation().stream()
                    .map(DeadlineDay::text)
                    .toList();
        } catch (CalendarYearMissing noData) {
            return List.of();
        }
    }

    /** Older records do not say whether whole calendar days were meant (90 days of a case); the instant they came to does. */
    private Deadline computed(String region, CaseDeadline kept) {
        OfficeCalendar counting = times.calendarOf(kept.caseNo());
        Deadline plain = counting.deadline(region, kept.startedAt(), kept.limit());
        if (kept.clock() != ClockKind.ELAPSED || plain.due().equals(kept.firstDue())) {
            return plain;
        }
        return counting.deadline(
                region,
                kept.startedAt(),
                new TimeLimit(kept.clock(), kept.limit().amount(), true));
    }
}
