package org.yidan.call.handling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.journal.CallHands;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.time.CallClock;
import org.yidan.casework.journal.Sent;

/** Who judges the handling: never somebody who took part in it (RULES 0.5). */
@Service
@Transactional
public class ResultDesk {

    private final CallJournal journal;
    private final CallHands hands;
    private final CallClock clock;

    ResultDesk(CallJournal journal, CallHands hands, CallClock clock) {
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
    }

    /** Whether the township holds with the finding that nothing was there. */
    public enum Confirmation {
        CONFIRM,
        REJECT
    }

    /** What the leader of the responsible unit says of the result. */
    public enum Approval {
        APPROVE,
        SEND_BACK
    }

    /** The township's leader confirms that the matter is not true, or has the unit go on (RULES AG9). */
    public boolean confirmNotTrue(Call call, Confirmation decision, String note, Sent sent) {
        call.requireRunning();
        hands.require(call, "confirmNotTrue", sent.actor(), "confirmer-handled");
        journal.done(call, sent.entry("confirmNotTrue", decision, note));
        return decision == Confirmation.CONFIRM;
    }

    /** The unit's leader approves the result, which meets the clock of the handling, or sends it back with a reason. */
    public boolean approve(Call call, Approval decision, @Nullable String note, Sent sent) {
        call.requireRunning();
        hands.require(call, "approveResult", sent.actor(), "approver-handled");
        if (decision == Approval.SEND_BACK && note == null) {
            throw CallRefused.invalid("send-back-needs-reason");
        }
        journal.done(call, sent.entry("approveResult", decision, note).forUnit(call.requireLeadUnit()));
        if (decision == Approval.APPROVE) {
            clock.meet(call, CallClock.HANDLING, null);
        }
        return decision == Approval.APPROVE;
    }
}
