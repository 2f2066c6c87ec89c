package org.yidan.call.handling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.journal.CallHands;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** Who judges the handling: never somebody who took part in it (RULES 0.5). */
@Service
@Transactional
public class ResultDesk {

    private final CaseJournal journal;
    private final CallHands hands;
    private final CaseClock clock;
    private final Lapses lapses;

    ResultDesk(CaseJournal journal, CallHands hands, CaseClock clock, Lapses lapses) {
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
        this.lapses = lapses;
    }

    /** Whether the township holds with the finding that nothing was there. */
    public enum Confirmation implements StepResult {
        CONFIRM,
        REJECT;

        @Override
        public Step step() {
            return MatterCallStep.CONFIRM_NOT_TRUE;
        }
    }

    /** What the leader of the responsible unit says of the result. */
    public enum Approval implements StepResult {
        APPROVE,
        SEND_BACK;

        @Override
        public Step step() {
            return MatterCallStep.APPROVE_RESULT;
        }
    }

    /** The township's leader confirms that the matter is not true, or finds that wrong and has the unit go on (RULES AG9). */
    public boolean confirmNotTrue(Call call, Confirmation decision, String note, FormSubmission sent) {
        call.requireRunning();
        hands.require(call, MatterCallStep.CONFIRM_NOT_TRUE, sent.actor(), "confirmer-handled");
        journal.done(call.file(), sent.entry(decision, note));
        if (decision == Confirmation.REJECT) {
            lapses.tell(
                    call,
                    new Lapse(
                            call.requireLeadUnit(),
                            MatterCallStep.CONFIRM_NOT_TRUE,
                            Category.FALSE_FEEDBACK,
                            1,
                            "false-finding",
                            null,
                            clock.now()));
        }
        return decision == Confirmation.CONFIRM;
    }

    /** The unit's leader approves the result, which meets the clock of the handling, or sends it back with a reason. */
    public boolean approve(Call call, Approval decision, @Nullable String note, FormSubmission sent) {
        call.requireRunning();
        hands.require(call, MatterCallStep.APPROVE_RESULT, sent.actor(), "approver-handled");
        if (decision == Approval.SEND_BACK && note == null) {
            throw Refused.invalid("call.send-back-needs-reason");
        }
        journal.done(call.file(), sent.entry(decision, note).forUnit(call.requireLeadUnit()));
        if (decision == Approval.APPROVE) {
            clock.meet(call.file(), HandlingClock.HANDLING, null);
        }
        return decision == Approval.APPROVE;
    }
}
