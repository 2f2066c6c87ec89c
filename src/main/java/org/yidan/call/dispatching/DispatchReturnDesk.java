package org.yidan.call.dispatching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.duty.CallMatching;
import org.yidan.call.journal.CallHands;
import org.yidan.call.journal.Receipt;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.DomainException;

/** Returns of dispatches (RULES 1.4): within a window, never at a critical call, and only so often before a ruling. */
@Service
@Transactional
public class DispatchReturnDesk {

    private final Dispatches dispatches;
    private final ReturnRules rules;
    private final CallMatching matching;
    private final CaseJournal journal;
    private final CallHands hands;
    private final CaseClock clock;
    private final CallSettings settings;

    DispatchReturnDesk(
            Dispatches dispatches,
            ReturnRules rules,
            CallMatching matching,
            CaseJournal journal,
            CallHands hands,
            CaseClock clock,
            CallSettings settings) {
        this.dispatches = dispatches;
        this.rules = rules;
        this.matching = matching;
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether the dispatch may be returned at all now. */
    @Transactional(readOnly = true)
    public boolean possible(Call call) {
        try {
            rules.requirePossible(call, dispatches.current(call));
            return true;
        } catch (DomainException notNow) {
            return false;
        }
    }

    /** Returns the dispatch; says whether this is a dispute that needs a ruling: the second return, or an objection. */
    public boolean giveBack(Call call, ReturnDispatch command, FormSubmission sent) {
        Dispatch dispatch = dispatches.current(call);
        Instant now = clock.now();
        rules.check(call, dispatch, command, sent.actor());
        dispatch.returnIt(new Dispatch.Return(
                sent.actor(), command.reason().name(), command.basis(), command.proposedUnit(), now));
        call.countReturn();
        boolean disputed = dispatch.mustSign() || call.returnCount() >= settings.returnsBeforeRuling();
        journal.done(call.file(), sent.entry(disputed ? Receipt.DISPUTED : Receipt.RETURNED, command.basis()));
        return disputed;
    }

    /** The dispatcher decides on a return; never the officer who returned it. A wrong matter may be corrected at once. */
    public void decide(Call call, ReturnDispatch.Decision decision, DecisionOnReturn grounds, FormSubmission sent) {
        Dispatch dispatch = dispatches.current(call);
        hands.require(call, MatterCallStep.DECIDE_RETURN, sent.actor(), "returner-decides");
        dispatch.decide(sent.actor(), decision.name(), grounds.reason());
        String corrected = grounds.correctedMatter();
        if (decision == ReturnDispatch.Decision.REJECT) {
            dispatch.requireSignature();
        } else if (corrected != null) {
            matching.correct(call, corrected);
        }
        journal.done(call.file(), sent.entry(decision, grounds.reason()));
    }

    /** Why the dispatcher decides so, and which matter it really is. */
    public record DecisionOnReturn(String reason, @Nullable String correctedMatter) {}
}
