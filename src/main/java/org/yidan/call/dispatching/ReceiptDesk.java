package org.yidan.call.dispatching;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallProcess;
import org.yidan.call.journal.Receipt;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Minutes;
import org.yidan.shared.PhoneNumbers;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Receipt of dispatches (RULES A7): the unit signs, or the system does when nobody has. */
@Service
@Transactional
public class ReceiptDesk {

    static final MatterCallStep ACCEPT = MatterCallStep.ACCEPT_DISPATCH;

    private final Dispatches dispatches;
    private final Officers officers;
    private final Nameable nameable;
    private final CaseJournal journal;
    private final CallProcess process;
    private final DispatchLapses lapses;
    private final RulingBinding bindings;

    ReceiptDesk(
            Dispatches dispatches,
            Officers officers,
            Nameable nameable,
            CaseJournal journal,
            CallProcess process,
            DispatchLapses lapses,
            RulingBinding bindings) {
        this.dispatches = dispatches;
        this.officers = officers;
        this.nameable = nameable;
        this.journal = journal;
        this.process = process;
        this.lapses = lapses;
        this.bindings = bindings;
    }

    /** An officer of the unit signs and names the handler, who must hold that post in the unit. */
    public void sign(Call call, SignDispatch command, FormSubmission sent) {
        Dispatch dispatch = dispatches.current(call);
        Instant now = journal.now();
        requireMember(officers, sent.actor(), dispatch);
        Officer handler = nameable.holder(dispatch.leadUnit(), Role.UNIT_HANDLER, command.handler());
        if (!PhoneNumbers.isPhone(command.handlerPhone())) {
            throw Refused.invalid("call.phone-unreadable");
        }
        if (Minutes.before(command.plannedVisitAt(), now)) {
            throw Refused.invalid("call.visit-in-past");
        }
        dispatch.sign(sent.actor(), command.handler(), command.handlerPhone(), command.plannedVisitAt(), now);
        call.takeOn(command.handler());
        journal.done(call.file(), sent.entry(Receipt.SIGNED, Texts.kept("call.handler-named", handler.displayName())));
        bindings.signed(call, dispatch);
    }

    /** The clock does not stop because nobody signs or units dispute: the unit has the call, its handler comes later. */
    public void signBySystem(Call call) {
        dispatches.current(call).signBySystem(StepEntry.SYSTEM, journal.now());
        call.takeOn(null);
        journal.done(call.file(), StepEntry.bySystem(Receipt.SIGNED, null));
    }

    /** Half of the time to sign is used up. */
    public void remind(Call call) {
        journal.note(call.file(), StepEntry.bySystem(MatterCallStep.REMIND_CLERK, null));
    }

    /** Nobody signed in time: the unit's leader may sign, too, and the ledger is told. */
    public void escalate(Call call) {
        Dispatch dispatch = dispatches.current(call);
        journal.note(call.file(), StepEntry.bySystem(MatterCallStep.ESCALATE_TO_LEADER, null));
        process.offer(call, ACCEPT, new Post(dispatch.leadUnit(), Role.UNIT_LEADER).groupId());
        bindings.on(call, dispatch)
                .ifPresentOrElse(ruling -> bindings.unsigned(call, ruling), () -> lapses.unsigned(call, dispatch));
    }

    static void requireMember(Officers officers, String userId, Dispatch dispatch) {
        if (!officers.belongsTo(userId, dispatch.leadUnit())) {
            throw Refused.forbidden("call.not-of-unit", dispatch.dispatchNo());
        }
    }
}
