package org.yidan.call.ruling;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallAnswer;
import org.yidan.call.CallAnswer.Awaited;
import org.yidan.call.CallProcess;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.duty.Ruling;
import org.yidan.call.duty.Ruling.Recorded;
import org.yidan.call.duty.Rulings;
import org.yidan.call.events.PrecedentProposed;
import org.yidan.call.events.RulingRequested;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** Has disputes ruled on and puts rulings into effect; until then the interim owner works on and its clock runs. */
@Service
@Transactional
public class RulingDesk {

    private static final MatterCallStep APPLY = MatterCallStep.APPLY_RULING;

    private final Rulings rulings;
    private final RulingParties parties;
    private final CaseJournal journal;
    private final CallProcess process;
    private final ApplicationEventPublisher events;

    RulingDesk(
            Rulings rulings,
            RulingParties parties,
            CaseJournal journal,
            CallProcess process,
            ApplicationEventPublisher events) {
        this.rulings = rulings;
        this.parties = parties;
        this.journal = journal;
        this.process = process;
        this.events = events;
    }

    /** Asks for a ruling. */
    public void request(Call call) {
        String interim = parties.interimOwner(call);
        journal.note(call.file(), StepEntry.bySystem(MatterCallStep.REQUEST_RULING, interim));
        events.publishEvent(new RulingRequested(call.callNo(), call.region(), interim));
    }

    /**
     * Writes a ruling down under the number of its case; refuses one by an officer who returned the call, or for a unit that is
     * no party. One that clears up the list is proposed as a change of it.
     */
    public Ruling record(Call call, String rulingNo, RuleCall command, FormSubmission sent) {
        List<String> concerned = parties.checked(call, command, sent.actor());
        Ruling ruling =
                rulings.save(new Ruling(rulingNo, call, concerned, command, new Recorded(sent.actor(), journal.now())));
        journal.note(call.file(), sent.entry(command.decidedBy(), rulingNo));
        if (command.precedent()) {
            events.publishEvent(new PrecedentProposed(
                    rulingNo, call.callNo(), call.region(), ruling.matterCode(), ruling.leadAfter()));
        }
        return ruling;
    }

    /** Says to the running call that its ruling is there; it then follows it. */
    public void announce(Call call) {
        process.tell(call, new CallAnswer(Awaited.RULING, false, null, null));
    }

    /**
     * Puts the last ruling into effect: the ledger hears of a wrong return, a precedent stays with the matter. Says whether
     * the running handling has to move to another unit; the dispatch then follows the ruling with a fresh handling limit.
     */
    public boolean apply(Call call) {
        Ruling ruling = rulings.findFirstByCallIdOrderByIdDesc(call.id())
                .orElseThrow(() -> Refused.conflict("call.ruling-missing", call.callNo()));
        if (journal.tellsOf(call.callNo(), APPLY, ruling.rulingNo())) {
            return false;
        }
        boolean moved = isOwned(call) && !ruling.leadAfter().equals(call.requireLeadUnit());
        if (ruling.wrongReturn()) {
            parties.tellWrongReturn(call, ruling);
        }
        String number = ruling.rulingNo();
        journal.note(
                call.file(),
                StepEntry.of(
                        moved ? Applied.MOVED : Applied.STAYS, number, StepEntry.SYSTEM, Map.of("caseNo", number)));
        return moved;
    }

    private static boolean isOwned(Call call) {
        return switch (call.status()) {
            case DISPATCHED, HANDLING, SUSPENDED -> true;
            case REGISTERED, ACCEPTED, FEEDBACK, CLOSED -> false;
        };
    }

    /** Whether the call moves. */
    private enum Applied implements StepResult {
        MOVED,
        STAYS;

        @Override
        public Step step() {
            return MatterCallStep.APPLY_RULING;
        }
    }
}
