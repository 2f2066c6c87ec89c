package org.yidan.casework.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;

/**
 * The clocks of cases: opens a deadline when a step begins, says its milestones, meets it when the step is done, and moves it
 * with both values kept. All instants are UTC; working time is that of the case's region.
 */
@Service
@Transactional
public class CaseClock {

    private final CaseDeadlines deadlines;
    private final CaseDeadlineChanges changes;
    private final CaseLimits limits;
    private final StepTimes times;
    private final CaseTimers timers;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    CaseClock(
            CaseDeadlines deadlines,
            CaseDeadlineChanges changes,
            CaseLimits limits,
            StepTimes times,
            CaseTimers timers,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.limits = limits;
        this.times = times;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /** The present, cut to whole seconds, so that what is computed twice for one step agrees. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Begins the step's clock now by the limits table and keeps the record; an own limit that runs already stays. */
    public Milestones open(CaseFile file, Step step, @Nullable String unit) {
        Optional<Milestones> own = ownLimit(file, step, unit);
        if (own.isPresent()) {
            return own.get();
        }
        return begin(file, step, unit);
    }

    /** Begins the step's clock now by the limits table; for steps that never have an own limit. */
    public Milestones begin(CaseFile file, Step step, @Nullable String unit) {
        return keepByTable(file, step, unit, false);
    }

    /** Begins the step's clock anew by the limits table, as a limit that all tasks of the step share; one that runs ends. */
    public Milestones renew(CaseFile file, Step step, @Nullable String unit) {
        meet(file, step, null);
        return keepByTable(file, step, unit, true);
    }

    private Milestones keepByTable(CaseFile file, Step step, @Nullable String unit, boolean own) {
        LimitRule rule = limits.ruleOf(file, step);
        TimeLimit limit = limits.limitOf(file, rule);
        Milestones milestones = times.milestones(file, limit, now());
        CaseDeadline deadline = new CaseDeadline(file.caseNo(), step, unit, limit, rule.basis(), milestones, own);
        if (step.limit() == null) {
            deadline.askedFor(file);
        }
        deadlines.save(deadline);
        return milestones;
    }

    /** Begins the step's clock at that instant with another limit than its row of the table, on the basis that row gives. */
    public Milestones begin(CaseFile file, Step step, @Nullable String unit, TimeLimit limit, Instant from) {
        return keep(file, step, unit, limit, limits.ruleOf(file, step).basis(), from, true);
    }

    /** Begins an own limit of the case now, as a rule or a decision gives it; one that runs for the step ends. */
    public Milestones openAt(CaseFile file, Step step, @Nullable String unit, TimeLimit limit, String basis) {
        return openFrom(file, step, unit, limit, basis, now());
    }

    /** Begins an own limit that counts from another instant, as legal periods do. */
    public Milestones openFrom(
            CaseFile file, Step step, @Nullable String unit, TimeLimit limit, String basis, Instant from) {
        meet(file, step, unit);
        return keep(file, step, unit, limit, basis, from, true);
    }

    private Milestones keep(
            CaseFile file, Step step, @Nullable String unit, TimeLimit limit, String basis, Instant from, boolean own) {
        Milestones milestones = times.milestones(file, limit, from);
        deadlines.save(new CaseDeadline(file.caseNo(), step, unit, limit, basis, milestones, own));
        return milestones;
    }

    /** What the milestones of a step are if it begins now; those of an own limit that runs already. Keeps no record. */
    @Transactional(readOnly = true)
    public Milestones ifBegunNow(CaseFile file, Step step) {
        return ifBegunNow(file, step, null);
    }

    /** Likewise for the step of one of several units. */
    @Transactional(readOnly = true)
    public Milestones ifBegunNow(CaseFile file, Step step, @Nullable String unit) {
        return ownLimit(file, step, unit).orElseGet(() -> byTable(file, step, now()));
    }

    /** What the milestones of a step are by the limits table if it begins at that instant. Keeps no record. */
    @Transactional(readOnly = true)
    public Milestones byTable(CaseFile file, Step step, Instant from) {
        return times.milestones(file, limits.limitOf(file, step), from);
    }

    private Optional<Milestones> ownLimit(CaseFile file, Step step, @Nullable String unit) {
        return deadlines
                .running(file.caseNo(), step.key(), unit)
                .filter(CaseDeadline::own)
                .map(CaseDeadline::milestones);
    }

    /** The newest running deadline of a step; empty when the step has not begun or is done. */
    @Transactional(readOnly = true)
    public Optional<CaseDeadline> running(String caseNo, Step step) {
        return deadlines.running(caseNo, step.key(), null);
    }

    /** The running deadline of a step of one unit. */
    @Transactional(readOnly = true)
    public Optional<CaseDeadline> running(String caseNo, Step step, @Nullable String unit) {
        return deadlines.running(caseNo, step.key(), unit);
    }

    /** All deadlines of a case, met or not, in the order they began. */
    @Transactional(readOnly = true)
    public List<CaseDeadline> of(String caseNo) {
        return deadlines.findByCaseNoOrderByStartedAtAscIdAsc(caseNo);
    }

    /** The deadlines of a case that run. */
    @Transactional(readOnly = true)
    public List<CaseDeadline> running(String caseNo) {
        return deadlines.findByCaseNoAndMetAtIsNull(caseNo);
    }

    /** All moves of these deadlines, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseDeadlineChange> moves(List<CaseDeadline> moved) {
        return changes.findByDeadlineIdInOrderByChangedAt(
                moved.stream().map(CaseDeadline::id).toList());
    }

    /** The step is done. A step of several units is met for the one that did it. */
    public void meet(CaseFile file, Step step, @Nullable String unit) {
        deadlines.meet(file.caseNo(), step.key(), unit, now());
    }

    /** The step is called otherwise in the version of the model the case moves to; what runs for it goes on. */
    public void rename(String caseNo, String from, String to) {
        deadlines.rename(caseNo, from, to);
    }

    /** The case is closed: nothing runs any more. */
    public void meetAll(CaseFile file) {
        deadlines.meetAll(file.caseNo(), now());
    }

    /** The case is closed; these steps go on beside it. */
    public void meetAllBut(CaseFile file, Collection<? extends Step> steps) {
        deadlines.meetAllBut(file.caseNo(), Step.keys(steps), now());
    }

    /** So many working days after an instant, at the close of the day, in the case's region. */
    @Transactional(readOnly = true)
    public Instant workingDaysAfter(CaseFile file, Instant from, int days) {
        return times.workingDaysAfter(file, from, days);
    }

    /**
     * Moves the running deadline of a step (of each unit, where several have their own), keeps both values and moves tasks and
     * timers; does nothing when none runs or the instant stays.
     *
     * @param reference the decision, letter or notice that moved it
     */
    public void move(CaseFile file, Step step, Instant newDue, CaseDeadlineChange.Reason reason, String reference) {
        running(file.caseNo()).stream()
                .filter(deadline -> deadline.isOf(step))
                .forEach(deadline -> move(file, deadline, newDue, reason, reference));
    }

    /** Moves one deadline. */
    public void move(
            CaseFile file, CaseDeadline deadline, Instant newDue, CaseDeadlineChange.Reason reason, String reference) {
        if (newDue.equals(deadline.due())) {
            return;
        }
        Milestones moved = record(file, deadline, newDue, reason, reference);
        timers.move(file, deadline.step(), deadline.unit(), moved);
        events.publishEvent(new CaseTimeMoved(file, deadline.step(), newDue));
    }

    /** Moves one deadline with both values kept, but no timer; the caller moves the task. */
    public Milestones record(
            CaseFile file, CaseDeadline deadline, Instant newDue, CaseDeadlineChange.Reason reason, String reference) {
        if (newDue.equals(deadline.due())) {
            return deadline.milestones();
        }
        Milestones moved = times.milestones(file, deadline.clock(), deadline.startedAt(), newDue);
        changes.save(new CaseDeadlineChange(deadline, newDue, reason, reference, now()));
        deadline.move(moved);
        return moved;
    }
}
