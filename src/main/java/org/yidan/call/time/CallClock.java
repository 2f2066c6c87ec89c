package org.yidan.call.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallProcess;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.time.Milestones;
import org.yidan.casework.time.StepTimes;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;

/**
 * The clocks of calls: opens a deadline when a step begins, says its milestones, meets it when the step is done, and moves it
 * with both values kept. All instants are UTC; working time is that of the call's region.
 */
@Service
@Transactional
public class CallClock {

    /** The step whose limit is that of the whole handling; opened at dispatch and shared by the tasks of the handling. */
    public static final MatterCallStep HANDLING = MatterCallStep.HANDLE_MATTER;

    private static final MatterCallStep ACCEPT = MatterCallStep.ACCEPT_DISPATCH;
    private static final MatterCallStep ACCEPT_BY_LEADER = MatterCallStep.ACCEPT_DISPATCH_BY_LEADER;

    /** The step of the co-operating units, one deadline each. */
    public static final MatterCallStep COOPERATION = MatterCallStep.COOPERATE;

    private final CallDeadlines deadlines;
    private final CallDeadlineChanges changes;
    private final StepLimits limits;
    private final StepTimes times;
    private final CallProcess process;
    private final OfficeClock clock;

    CallClock(
            CallDeadlines deadlines,
            CallDeadlineChanges changes,
            StepLimits limits,
            StepTimes times,
            CallProcess process,
            OfficeClock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.limits = limits;
        this.times = times;
        this.process = process;
        this.clock = clock;
    }

    /** The present, cut to whole seconds, so that what is computed twice for one step agrees. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the milestones of a step are if it begins now; keeps no record. */
    public Milestones ifBegunNow(Call call, Step step) {
        return times.milestones(call.region(), limits.limitOf(call, step), now());
    }

    /** Begins the step's clock now and keeps the record. */
    public Milestones open(Call call, Step step, @Nullable String unit) {
        return keep(call, step, unit, limits.limitOf(call, step), ifBegunNow(call, step));
    }

    /** Begins the clock of the whole handling with an own limit, as a rework or a ruling needs it. */
    public Milestones openHandling(Call call, String unit, TimeLimit limit) {
        meet(call, HANDLING, null);
        return keep(call, HANDLING, unit, limit, times.milestones(call.region(), limit, now()));
    }

    /** Begins the clock of the whole handling with the limit of the list; a new owner gets a fresh one (RULES 1.4). */
    public Milestones openHandling(Call call, String unit) {
        return openHandling(call, unit, limits.limitOf(call, HANDLING));
    }

    /** Begins a co-operating unit's clock: it ends one working day before the lead's. */
    public Milestones openCooperation(Call call, String unit) {
        CallDeadline lead = handling(call);
        return keep(call, COOPERATION, unit, limitBefore(lead), beforeLead(call, lead));
    }

    private Milestones beforeLead(Call call, CallDeadline lead) {
        return times.milestones(call.region(), limitBefore(lead), lead.startedAt());
    }

    private TimeLimit limitBefore(CallDeadline lead) {
        return limits.oneWorkingDayLess(lead.startedAt(), lead.due());
    }

    /** Until when a dispatch nobody signs may lie with the unit's leader: counted from the end of the accept limit. */
    public Instant leaderAcceptance(Call call) {
        return afterAcceptance(call, ifBegunNow(call, ACCEPT).due()).due();
    }

    private Milestones afterAcceptance(Call call, Instant acceptDue) {
        return times.milestones(call.region(), limits.limitOf(call, ACCEPT_BY_LEADER), acceptDue);
    }

    private Milestones keep(Call call, Step step, @Nullable String unit, TimeLimit limit, Milestones milestones) {
        String rule = limits.ruleOf(call, step).basis();
        deadlines.save(new CallDeadline(call.id(), step, unit, limit, rule, milestones));
        return milestones;
    }

    /** The limit of the whole handling as the list gives it, in working days. */
    public int handlingDays(Call call) {
        return limits.limitOf(call, HANDLING).amount().intValueExact();
    }

    /** The running deadline of a step; empty when the step has not begun or is done. */
    public Optional<CallDeadline> running(Call call, Step step) {
        return deadlines.running(call.id(), step.key());
    }

    /** The running clock of the whole handling. */
    public CallDeadline handling(Call call) {
        return running(call, HANDLING)
                .orElseThrow(() -> new IllegalStateException("no handling clock runs for " + call.callNo()));
    }

    /** So many working days after the handling limit ended. */
    public Instant workingDaysAfterHandling(Call call, int days) {
        return times.workingDaysAfter(call.region(), handling(call).due(), days);
    }

    /** The step is done; says whether it was in time. A step of several units is met for the one that did it. */
    public void meet(Call call, Step step, @Nullable String unit) {
        deadlines.meet(call.id(), step.key(), unit, now());
    }

    /** The call is closed: nothing runs any more. */
    public void meetAll(Call call) {
        deadlines.meetAll(call.id(), now());
    }

    /** The call is closed; these steps go on beside it. */
    public void meetAllBut(Call call, Collection<? extends Step> steps) {
        deadlines.meetAllBut(call.id(), Step.keys(steps), now());
    }

    /** Moves the handling limit to a new instant, and the co-operating units' with it, which end a working day before. */
    public void moveHandling(Call call, Instant newDue, CallDeadlineChange.Reason reason, String reference) {
        CallDeadline lead = handling(call);
        move(call, lead, newDue, reason, reference);
        List<CallDeadline> cooperating = deadlines.findByCallIdAndStepAndMetAtIsNull(call.id(), COOPERATION.key());
        if (!cooperating.isEmpty()) {
            Instant due = beforeLead(call, lead).due();
            cooperating.forEach(deadline -> move(call, deadline, due, reason, reference));
        }
    }

    /** Moves one deadline, keeps both values and moves its timers; does nothing when the instant stays. */
    public void move(
            Call call, CallDeadline deadline, Instant newDue, CallDeadlineChange.Reason reason, String reference) {
        if (newDue.equals(deadline.due())) {
            return;
        }
        Milestones moved = record(call, deadline, newDue, reason, reference);
        process.moveDeadlines(call, withFollowing(call, deadline, moved));
    }

    /** Moves the deadline of one of several units after an objection to its task; the caller moves that task. */
    public Milestones moveOne(Call call, CallDeadline deadline, Instant newDue, String objectionNo) {
        return newDue.equals(deadline.due())
                ? deadline.milestones()
                : record(call, deadline, newDue, CallDeadlineChange.Reason.LEVEL_OBJECTION, objectionNo);
    }

    private Milestones record(
            Call call, CallDeadline deadline, Instant newDue, CallDeadlineChange.Reason reason, String reference) {
        Milestones moved = times.milestones(call.region(), deadline.clock(), deadline.startedAt(), newDue);
        changes.save(new CallDeadlineChange(deadline.id(), deadline.due(), newDue, reason, reference, now()));
        deadline.move(moved);
        return moved;
    }

    /** What begins when this one ends moves along: the leader's time to sign, the levels of supervision. */
    private Map<String, Milestones> withFollowing(Call call, CallDeadline deadline, Milestones moved) {
        Map<String, Milestones> all = new HashMap<>(Map.of(deadline.step(), moved));
        if (deadline.isOf(ACCEPT)) {
            all.put(ACCEPT_BY_LEADER.key(), afterAcceptance(call, moved.due()));
        }
        if (deadline.isOf(HANDLING)) {
            all.put(MatterCallStep.RAISE_SECOND_LEVEL.key(), levelAfter(call, moved, 2));
            all.put(MatterCallStep.RAISE_THIRD_LEVEL.key(), levelAfter(call, moved, 5));
        }
        return all;
    }

    private Milestones levelAfter(Call call, Milestones handling, int workingDays) {
        Instant due = times.workingDaysAfter(call.region(), handling.due(), workingDays);
        return new Milestones(handling.due(), due, due, due);
    }
}
