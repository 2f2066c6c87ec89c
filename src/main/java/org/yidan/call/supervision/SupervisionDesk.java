package org.yidan.call.supervision;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.handling.Measure;
import org.yidan.call.journal.CallHands;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.journal.CallSteps;
import org.yidan.call.time.CallClock;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;

/** Warns of a limit that runs out and raises the levels of supervision when it has run out. */
@Service
@Transactional
public class SupervisionDesk {

    private static final List<String> TURNS =
            List.of(CallClock.HANDLING, "reinspect", "confirmNotTrue", "approveResult", "orderRework");

    private final CallJournal journal;
    private final CallHands hands;
    private final CallSteps steps;
    private final CallClock clock;
    private final Lapses lapses;

    SupervisionDesk(CallJournal journal, CallHands hands, CallSteps steps, CallClock clock, Lapses lapses) {
        this.journal = journal;
        this.hands = hands;
        this.steps = steps;
        this.clock = clock;
        this.lapses = lapses;
    }

    /** Half of the time is used up. */
    public void remind(Call call) {
        tell(call, "remindHandler", "REMINDED");
    }

    /** Four fifths of the time are used up: the unit's leader is warned. */
    public void showYellowCard(Call call) {
        tell(call, "showYellowCard", "WARNED");
    }

    private void tell(Call call, String step, String result) {
        journal.note(call, StepEntry.bySystem(step, result, null).forUnit(call.requireLeadUnit()));
    }

    /**
     * Raises a level and tells the ledger. A unit that handled in time and only waits for the end of a correction ordered by
     * law has neglected nothing: the level is noted, the ledger is not told.
     */
    public void raise(Call call, Level level) {
        String unit = call.requireLeadUnit();
        Instant due = clock.handling(call).due();
        boolean waiting = waitsForCorrection(call, due);
        journal.note(
                call,
                StepEntry.bySystem(level.step(), waiting ? "CORRECTION_RUNNING" : "OVERDUE", null)
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
        }
    }

    private boolean waitsForCorrection(Call call, Instant due) {
        return steps.findFirstByCallIdAndStepInOrderByFinishedAtDescIdDesc(call.id(), TURNS)
                .filter(last -> last.step().equals(CallClock.HANDLING))
                .filter(last -> !last.finishedAt().isAfter(due))
                .filter(last -> Measure.CORRECTION.name().equals(last.answers().get("measure")))
                .isPresent();
    }

    /** The inspector's reminder (催办单). */
    public void supervise(Call call, String note, Sent sent) {
        hands.require(call, "supervise", sent.actor(), "inspector-handled");
        journal.done(call, StepEntry.of("supervise", "SUPERVISED", note, sent.actor(), sent.answers()));
    }

    /** The head of the unit answers the order of the second level. */
    public void answer(Call call, String answer, Sent sent) {
        journal.done(
                call,
                StepEntry.of("answerSupervision", "ANSWERED", answer, sent.actor(), sent.answers())
                        .forUnit(call.requireLeadUnit()));
    }

    /** The government's instruction on the report of the third level. */
    public void instruct(Call call, String instruction, Sent sent) {
        journal.done(call, StepEntry.of("reportToGovernment", "INSTRUCTED", instruction, sent.actor(), sent.answers()));
    }
}
