package org.yidan.call.supervision;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.handling.HandlingMeasure;
import org.yidan.call.journal.CallHands;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.MatterCallStep.Trait;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.SharedResult;
import org.yidan.engine.steps.Step;

/** Warns of a limit that runs out and raises the levels of supervision when it has run out. */
@Service
@Transactional
public class SupervisionDesk {

    private final CaseJournal journal;
    private final CallHands hands;
    private final CaseClock clock;
    private final HandlingClock handling;
    private final Lapses lapses;
    private final SupervisionPaper paper;

    SupervisionDesk(
            CaseJournal journal,
            CallHands hands,
            CaseClock clock,
            HandlingClock handling,
            Lapses lapses,
            SupervisionPaper paper) {
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
        this.handling = handling;
        this.lapses = lapses;
        this.paper = paper;
    }

    /** Half of the time is used up. */
    public void remind(Call call) {
        tell(call, MatterCallStep.REMIND_HANDLER);
    }

    /** Four fifths of the time are used up: the unit's leader is warned. */
    public void showYellowCard(Call call) {
        tell(call, MatterCallStep.SHOW_YELLOW_CARD);
    }

    private void tell(Call call, Step step) {
        journal.note(call.file(), StepEntry.bySystem(step, null).forUnit(call.requireLeadUnit()));
    }

    /**
     * Raises a level and tells the ledger. A unit that handled in time and only waits for the end of a correction ordered by
     * law has neglected nothing: the level is noted, the ledger is not told. The first level is ordered by the inspector himself.
     */
    public void raise(Call call, Level level) {
        String unit = call.requireLeadUnit();
        Instant due = handling.running(call).due();
        boolean waiting = waitsForCorrection(call, due);
        journal.note(
                call.file(),
                StepEntry.bySystem((waiting ? Late.CORRECTION_RUNNING : Late.OVERDUE).at(level.step()), null)
                        .forUnit(unit));
        if (!waiting) {
            lapses.tell(
                    call,
                    new Lapse(
                            unit,
                            level.step(),
                            Category.OVERDUE_HANDLE,
                            level.severity(),
                            level.fact(),
                            due,
                            clock.now()));
            if (level != Level.FIRST) {
                paper.issue(call, level, StepEntry.SYSTEM, null);
            }
        }
    }

    private boolean waitsForCorrection(Call call, Instant due) {
        return journal.last(call.callNo(), MatterCallStep.with(Trait.TURN))
                .filter(last -> last.isOf(HandlingClock.HANDLING))
                .filter(last -> !last.finishedAt().isAfter(due))
                .filter(last ->
                        HandlingMeasure.CORRECTION.name().equals(last.answers().get("measure")))
                .isPresent();
    }

    /** The inspector's reminder (催办单). */
    public void supervise(Call call, String note, FormSubmission sent) {
        hands.require(call, MatterCallStep.SUPERVISE, sent.actor(), "inspector-handled");
        journal.done(call.file(), sent.entry(MatterCallStep.SUPERVISE, note));
        paper.issue(call, Level.FIRST, sent.actor(), note);
    }

    /** Why the limit has passed. */
    private enum Late implements SharedResult {
        OVERDUE,
        CORRECTION_RUNNING;

        @Override
        public Set<MatterCallStep> steps() {
            return Set.of(
                    MatterCallStep.SHOW_RED_CARD, MatterCallStep.RAISE_SECOND_LEVEL, MatterCallStep.RAISE_THIRD_LEVEL);
        }
    }
}
