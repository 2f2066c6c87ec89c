package org.yidan.call.time;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.CaseLimits;
import org.yidan.casework.time.CaseTimeMoved;
import org.yidan.casework.time.CaseTimers;
import org.yidan.casework.time.Milestones;
import org.yidan.shared.OfficeClock;

/**
 * The clock of the whole handling of a call, which its tasks share, and what hangs on it: the co-operating units end a working day
 * before the lead, the levels of supervision begin after its end, and the unit's leader may sign after the accept limit.
 */
@Service
@Transactional
public class HandlingClock {

    /** The step whose limit is that of the whole handling; opened at dispatch and shared by the tasks of the handling. */
    public static final MatterCallStep HANDLING = MatterCallStep.HANDLE_MATTER;

    /** The step of the co-operating units, one deadline each. */
    public static final MatterCallStep COOPERATION = MatterCallStep.COOPERATE;

    private static final MatterCallStep ACCEPT = MatterCallStep.ACCEPT_DISPATCH;
    private static final MatterCallStep ACCEPT_BY_LEADER = MatterCallStep.ACCEPT_DISPATCH_BY_LEADER;

    private final CaseClock clock;
    private final CaseLimits limits;
    private final CaseTimers timers;
    private final OfficeCalendar calendar;

    HandlingClock(CaseClock clock, CaseLimits limits, CaseTimers timers, OfficeCalendar calendar) {
        this.clock = clock;
        this.limits = limits;
        this.timers = timers;
        this.calendar = calendar;
    }

    /** Begins the handling with the limit of the list; a new owner gets a fresh one (RULES 1.4). */
    public Milestones open(Call call, String unit) {
        return clock.renew(call.file(), HANDLING, unit);
    }

    /** Begins the handling with an own limit, as a rework or a ruling needs it. */
    public Milestones open(Call call, String unit, TimeLimit limit) {
        clock.meet(call.file(), HANDLING, null);
        return clock.begin(call.file(), HANDLING, unit, limit, clock.now());
    }

    /** Begins a co-operating unit's clock: it ends one working day before the lead's (RULES A10), but has at least one. */
    public Milestones openCooperation(Call call, String unit) {
        CaseDeadline lead = running(call);
        return clock.begin(call.file(), COOPERATION, unit, limitBefore(call.region(), lead), lead.startedAt());
    }

    private TimeLimit limitBefore(String region, CaseDeadline lead) {
        LocalDate start = LocalDate.ofInstant(lead.startedAt(), OfficeClock.ZONE);
        LocalDate due = LocalDate.ofInstant(lead.due(), OfficeClock.ZONE);
        return TimeLimit.workingDays(Math.max(1, calendar.workingDaysBetween(region, start, due) - 1));
    }

    /** Until when a dispatch nobody signs may lie with the unit's leader: counted from the end of the accept limit. */
    public Instant leaderAcceptance(Call call) {
        return clock.byTable(call.file(), ACCEPT_BY_LEADER, signing(call)).due();
    }

    /** Until when the dispatch is to be signed if it is issued now. */
    public Instant signing(Call call) {
        return clock.byTable(call.file(), ACCEPT, clock.now()).due();
    }

    /** The limit of the handling as the list gives it, in working days. */
    public int days(Call call) {
        return limits.limitOf(call.file(), HANDLING).amount().intValueExact();
    }

    /** The running clock of the handling. */
    public CaseDeadline running(Call call) {
        return clock.running(call.callNo(), HANDLING)
                .orElseThrow(() -> new IllegalStateException("no handling clock runs for " + call.callNo()));
    }

    /** So many working days after the handling limit ended. */
    public Instant workingDaysAfter(Call call, int days) {
        return clock.workingDaysAfter(call.file(), running(call).due(), days);
    }

    /** Moves the handling limit to a new instant, and the co-operating units' with it. */
    public void move(Call call, Instant newDue, CaseDeadlineChange.Reason reason, String reference) {
        CaseFile file = call.file();
        CaseDeadline lead = running(call);
        clock.move(file, lead, newDue, reason, reference);
        Instant due = calendar.deadline(file.region(), lead.startedAt(), limitBefore(file.region(), lead))
                .due();
        clock.move(file, COOPERATION, due, reason, reference);
    }

    /** What begins when a deadline ends moves along: the leader's time to sign, the levels of supervision. */
    @EventListener
    void onMoved(CaseTimeMoved moved) {
        CaseFile file = moved.file();
        if (file.kind() == CaseKind.CALL && moved.step().equals(ACCEPT.key())) {
            timers.move(file, ACCEPT_BY_LEADER.key(), null, clock.byTable(file, ACCEPT_BY_LEADER, moved.due()));
        }
        if (file.kind() == CaseKind.CALL && moved.step().equals(HANDLING.key())) {
            raise(file, MatterCallStep.RAISE_SECOND_LEVEL, moved.due(), 2);
            raise(file, MatterCallStep.RAISE_THIRD_LEVEL, moved.due(), 5);
        }
    }

    private void raise(CaseFile file, MatterCallStep level, Instant handled, int workingDays) {
        Instant due = clock.workingDaysAfter(file, handled, workingDays);
        timers.move(file, level.key(), null, new Milestones(handled, due, due, due));
    }
}
