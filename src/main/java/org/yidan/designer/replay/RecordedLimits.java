package org.yidan.designer.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.replay.CallReplay;
import org.yidan.call.replay.CallReplay.Pause;
import org.yidan.casework.time.CaseDeadlineChange.Reason;
import org.yidan.casework.time.StepTimes;
import org.yidan.shared.Rows;

/** Deadlines of closed cases as they were kept, and when they would have ended by another limit. */
@Component
class RecordedLimits {

    private final JdbcClient jdbc;
    private final StepTimes times;
    private final CallReplay calls;

    RecordedLimits(JdbcClient jdbc, StepTimes times, CallReplay calls) {
        this.jdbc = jdbc;
        this.times = times;
        this.calls = calls;
    }

    /** One deadline; {@code limitTable} is null where no table gave it. */
    record Kept(
            long id,
            String caseNo,
            String step,
            @Nullable String unit,
            ClockKind clock,
            BigDecimal amount,
            boolean dayPeriod,
            Instant startedAt,
            Instant due,
            @Nullable Instant metAt,
            @Nullable String limitTable,
            @Nullable String limitUrgency,
            @Nullable Long limitEntry) {

        boolean gives(TimeLimit limit) {
            return clock == limit.clock() && dayPeriod == limit.dayPeriod() && amount.compareTo(limit.amount()) == 0;
        }

        boolean overdueAt(Instant end) {
            return metAt != null && metAt.isAfter(end);
        }
    }

    private record Move(long deadlineId, Instant dueBefore, Instant dueAfter, Reason reason, Instant changedAt) {}

    /** The deadlines of some cases with all that moved them. */
    final class Of {

        private final List<Kept> all;
        private final Map<Long, List<Move>> moves;
        private final Map<String, List<Pause>> pauses;

        private Of(Collection<String> caseNos) {
            all = jdbc.sql("select * from case_deadline where case_no = any(:cases) order by started_at, id")
                    .param("cases", caseNos.toArray(String[]::new))
                    .query(Rows.of(Kept.class))
                    .list();
            moves = jdbc
                    .sql(
                            """
                            select c.* from case_deadline_change c join case_deadline d on d.id = c.deadline_id
                             where d.case_no = any(:cases) order by c.changed_at, c.id""")
                    .param("cases", caseNos.toArray(String[]::new))
                    .query(Rows.of(Move.class))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(Move::deadlineId));
            pauses = calls.pauses(caseNos);
        }

        List<Kept> all() {
            return all;
        }

        /**
         * When the deadline would have ended by this limit: paused where it was, and ended where a decision ended it. Holidays are
         * those known today, whatever was known then.
         */
        Instant due(Kept one, String region, TimeLimit limit) {
            Instant due = times.calendarOf(one.caseNo())
                    .deadline(region, one.startedAt(), limit)
                    .due();
            List<Pause> paused = calls.pauses(one.step()) ? pauses.getOrDefault(one.caseNo(), List.of()) : List.of();
            int next = 0;
            for (Move move : moves.getOrDefault(one.id(), List.of())) {
                for (; next < paused.size() && !paused.get(next).until().isAfter(move.changedAt()); next++) {
                    due = after(paused.get(next), one, region, limit, due);
                }
                due = after(move, one, region, limit, due, paused.isEmpty());
            }
            for (; next < paused.size(); next++) {
                due = after(paused.get(next), one, region, limit, due);
            }
            return due;
        }

        private Instant after(Pause pause, Kept one, String region, TimeLimit limit, Instant due) {
            Instant from = one.startedAt().isAfter(pause.from()) ? one.startedAt() : pause.from();
            Instant met = one.metAt();
            boolean counts =
                    from.isBefore(pause.until()) && due.isAfter(from) && (met == null || met.isAfter(pause.until()));
            return counts ? times.later(one.caseNo(), region, limit.clock(), due, from, pause.until()) : due;
        }

        private Instant after(Move move, Kept one, String region, TimeLimit limit, Instant due, boolean unpaused) {
            return switch (move.reason()) {
                case HOLIDAYS -> due;
                case EXTENSION, LIST_CHANGE, RULING, URGENCY, APPROVED_ACT -> move.dueAfter();
                case PAUSE -> unpaused ? shifted(move, one, region, limit, due) : due;
                case LEVEL_OBJECTION -> shifted(move, one, region, limit, due);
            };
        }

        private Instant shifted(Move move, Kept one, String region, TimeLimit limit, Instant due) {
            return times.later(one.caseNo(), region, limit.clock(), due, move.dueBefore(), move.dueAfter());
        }
    }

    Of of(Collection<String> caseNos) {
        return new Of(caseNos);
    }
}
