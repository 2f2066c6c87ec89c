package org.yidan.call.ruling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.CallStatus;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.duty.Ruling;
import org.yidan.call.duty.Ruling.Recorded;
import org.yidan.call.duty.Rulings;
import org.yidan.call.events.RulingRequested;
import org.yidan.call.journal.CallJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.BusinessNumbers;
import org.yidan.shared.OfficeClock;

/** Has disputes ruled on and puts rulings into effect; until then the interim owner works on and its clock runs. */
@Service
@Transactional
public class RulingDesk {

    private final Rulings rulings;
    private final RulingParties parties;
    private final CallJournal journal;
    private final BusinessNumbers numbers;
    private final ApplicationEventPublisher events;

    RulingDesk(
            Rulings rulings,
            RulingParties parties,
            CallJournal journal,
            BusinessNumbers numbers,
            ApplicationEventPublisher events) {
        this.rulings = rulings;
        this.parties = parties;
        this.journal = journal;
        this.numbers = numbers;
        this.events = events;
    }

    /** Asks for a ruling. */
    public void request(Call call) {
        String interim = parties.interimOwner(call);
        journal.note(call, StepEntry.bySystem("requestRuling", "REQUESTED", interim));
        events.publishEvent(new RulingRequested(call.callNo(), call.region(), interim));
    }

    /** Writes a ruling down; refuses one by an officer who returned the call, or for a unit that is no party. */
    public Ruling record(Call call, RuleCall command, Sent sent) {
        List<String> concerned = parties.checked(call, command, sent.actor());
        Instant now = journal.now();
        String number = numbers.next(Rulings.PREFIX, call.region(), LocalDate.ofInstant(now, OfficeClock.ZONE));
        Ruling ruling = rulings.save(new Ruling(number, call, concerned, command, new Recorded(sent.actor(), now)));
        journal.done(
                call, StepEntry.of("ruleByHand", command.decidedBy().name(), number, sent.actor(), sent.answers()));
        return ruling;
    }

    /**
     * Puts the last ruling into effect: the ledger hears of a wrong return, a precedent stays with the matter. Says whether
     * the running handling has to move to another unit; the dispatch then follows the ruling with a fresh handling limit.
     */
    public boolean apply(Call call) {
        Ruling ruling = rulings.findFirstByCallIdOrderByIdDesc(call.id())
                .orElseThrow(() -> CallRefused.conflict("ruling-missing", call.callNo()));
        boolean moved = isHandled(call) && !ruling.leadAfter().equals(call.requireLeadUnit());
        if (ruling.wrongReturn()) {
            parties.tellWrongReturn(call, ruling);
        }
        journal.note(call, StepEntry.bySystem("applyRuling", moved ? "MOVED" : "STAYS", ruling.rulingNo()));
        return moved;
    }

    private static boolean isHandled(Call call) {
        return call.status() == CallStatus.HANDLING || call.status() == CallStatus.SUSPENDED;
    }
}
