package org.yidan.call.feedback;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.dispatching.DispatchDesk;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.journal.CallHands;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** Sends an unsatisfying result back (RULES A15): with a shorter limit, so many times, then the inspector decides. */
@Service
@Transactional
public class ReworkDesk {

    private static final int TWICE = 2;

    private final CaseJournal journal;
    private final CallHands hands;
    private final CaseClock clock;
    private final HandlingClock handling;
    private final CallSettings settings;
    private final Lapses lapses;
    private final DispatchDesk dispatching;

    ReworkDesk(
            CaseJournal journal,
            CallHands hands,
            CaseClock clock,
            HandlingClock handling,
            CallSettings settings,
            Lapses lapses,
            DispatchDesk dispatching) {
        this.dispatching = dispatching;
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
        this.handling = handling;
        this.settings = settings;
        this.lapses = lapses;
    }

    /** What the inspector decides when the reworks are used up. */
    public enum Supervision implements StepResult {
        REWORK,
        CLOSE;

        @Override
        public Step step() {
            return MatterCallStep.SUPERVISE_REWORK;
        }
    }

    /** Whether one more rework may be ordered without the inspector. */
    public boolean mayRework(Call call) {
        return call.reworkCount() < settings.mostReworks();
    }

    /** Counts the rework and begins its own limit; the second one goes to the ledger. A power taken back does not come back so. */
    public void order(Call call) {
        dispatching.replaceLostOwner(call);
        String unit = call.requireLeadUnit();
        call.rework();
        int days = reworkDays(handling.days(call), settings.reworkSharePercent(), settings.mostReworkDays());
        Milestones limit = handling.open(call, unit, TimeLimit.workingDays(days));
        journal.note(
                call.file(),
                StepEntry.bySystem(Round.of(call.reworkCount()), null).forUnit(unit));
        if (call.reworkCount() == TWICE) {
            lapses.tell(
                    call,
                    new Lapse(
                            unit,
                            MatterCallStep.ORDER_REWORK,
                            Category.REWORK_TWICE,
                            2,
                            "rework-twice",
                            limit.due(),
                            clock.now()));
        }
    }

    /** Working days of a rework: a share of the list's limit rounded up, not more than so many, at least one. */
    static int reworkDays(int handlingDays, int sharePercent, int most) {
        return Math.max(1, Math.min((handlingDays * sharePercent + 99) / 100, most));
    }

    /** The inspector orders another rework, or closes the call though the caller is not satisfied. */
    public void supervise(Call call, Supervision decision, String note, FormSubmission sent) {
        hands.require(call, MatterCallStep.SUPERVISE_REWORK, sent.actor(), "inspector-handled");
        if (decision == Supervision.CLOSE) {
            call.closeThoughUnsatisfied();
        }
        journal.done(call.file(), sent.entry(decision, note));
    }

    /** Which rework it is. */
    private enum Round implements StepResult {
        ROUND_1,
        ROUND_2,
        ROUND_3,
        ROUND_4,
        ROUND_5,
        ROUND_6,
        ROUND_7,
        ROUND_8,
        ROUND_9;

        static Round of(int count) {
            return values()[Math.min(count, values().length) - 1];
        }

        @Override
        public Step step() {
            return MatterCallStep.ORDER_REWORK;
        }
    }
}
