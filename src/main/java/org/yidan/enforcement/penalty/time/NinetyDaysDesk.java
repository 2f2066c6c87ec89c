package org.yidan.enforcement.penalty.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.CaseTimeMoved;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyProcess;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.book.PenaltyLapses;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The ninety days from filing to decision (行政处罚法 60): calendar days, with what the own rule of the department lets be left
 * out of them, warnings at 60, 80 and 90 percent, and an entry in the ledger when they are over. The case goes on all the same.
 */
@Service
@Transactional
public class NinetyDaysDesk {

    /** The deadline of the whole case. */
    public static final PenaltyCaseStep CASE = PenaltyCaseStep.PENALTY_CASE;

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final ExcludedTime excluded;
    private final CaseClock clock;
    private final PenaltyProcess process;
    private final PenaltyLapses lapses;
    private final CaseWarnings warnings;

    NinetyDaysDesk(
            PenaltyBook book,
            PenaltyHands hands,
            ExcludedTime excluded,
            CaseClock clock,
            PenaltyProcess process,
            PenaltyLapses lapses,
            CaseWarnings warnings) {
        this.book = book;
        this.hands = hands;
        this.excluded = excluded;
        this.clock = clock;
        this.process = process;
        this.lapses = lapses;
        this.warnings = warnings;
    }

    /** The leader's word. */
    public enum Approval implements StepResult {
        APPROVE,
        REJECT;

        @Override
        public Step step() {
            return PenaltyCaseStep.APPROVE_EXCLUSION;
        }
    }

    /** Asks for time to be left out; the leader decides. */
    public void ask(String caseNo, ExcludedTime.Interval interval, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        book.requireMember(penalty, sent.actor());
        penalty.requireUndecided();
        LocalDate due = penalty.requiredDue90();
        if (interval.from().isBefore(penalty.requiredFiledOn())
                || interval.from().isAfter(due)) {
            throw Refused.invalid(
                    "enforcement.exclusion-outside", penalty.requiredFiledOn().toString(), due.toString());
        }
        if (interval.to().isBefore(interval.from())) {
            throw Refused.invalid("enforcement.exclusion-order");
        }
        excluded.ask(penalty, interval, sent.actor());
        book.note(penalty, interval.ground(), interval.reason(), sent);
        process.tell(caseNo, PenaltyProcess.EXCLUSION_ASKED, Map.of());
    }

    /** Leaves the time out and moves the end of the ninety days, or does not. */
    public void decide(String caseNo, Approval approval, @Nullable String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        ExcludedTime.Asked asked = excluded.asked(caseNo);
        hands.require(penalty, PenaltyCaseStep.APPROVE_EXCLUSION, sent.actor(), "exclusion-by-handler");
        boolean approved = approval == Approval.APPROVE;
        excluded.decide(asked.id(), approved, sent.actor());
        if (approved) {
            penalty.requireUndecided();
            move(penalty, asked);
        }
        book.done(penalty, approval, note, sent);
    }

    private void move(PenaltyCase penalty, ExcludedTime.Asked asked) {
        CaseFile file = book.file(penalty);
        penalty.moveDue90(penalty.requiredDue90().plusDays(asked.days()));
        clock.running(penalty.caseNo(), CASE).ifPresent(running -> {
            Instant moved = running.due().plus(Duration.ofDays(asked.days()));
            clock.move(file, CASE, moved, CaseDeadlineChange.Reason.PAUSE, asked.rule());
        });
    }

    /** The case's last day and its next warning follow its deadline, whatever moved it: time left out, or a new holiday table. */
    @EventListener
    void onMoved(CaseTimeMoved moved) {
        if (moved.step().equals(CASE.key())) {
            PenaltyCase penalty = book.locked(moved.file().caseNo());
            penalty.moveDue90(LocalDate.ofInstant(moved.due(), OfficeClock.ZONE));
            process.warnAt(penalty.caseNo(), warnings.next(penalty, warnings.said(penalty)));
        }
    }

    /** Says how much of the time is used up; the share in percent: 60, 80, 90 or 100. */
    public int warn(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        int used = warnings.reached(penalty);
        book.system(penalty, Used.valueOf("USED_" + used), null);
        return used;
    }

    /** The time is over and nothing is decided. */
    public void noteOver(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        Instant due = warnings.at(penalty, CaseWarnings.ALL);
        lapses.overNinety(penalty, due);
        book.system(penalty, PenaltyCaseStep.NOTE_CASE_OVER_NINETY, null);
    }

    /** The share that is used up. */
    private enum Used implements StepResult {
        USED_0,
        USED_60,
        USED_80,
        USED_90,
        USED_100;

        @Override
        public Step step() {
            return PenaltyCaseStep.WARN_CASE_TIME;
        }
    }
}
