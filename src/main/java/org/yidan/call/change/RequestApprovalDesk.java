package org.yidan.call.change;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.change.deciders.RequestHands;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/** Records who decided about a request to change a call: never the applicant, never the same person twice. */
@Service
@Transactional
public class RequestApprovalDesk {

    private final CallRequests requests;
    private final RequestHands hands;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final Lapses lapses;

    RequestApprovalDesk(
            CallRequests requests, RequestHands hands, CaseJournal journal, CaseClock clock, Lapses lapses) {
        this.requests = requests;
        this.hands = hands;
        this.journal = journal;
        this.clock = clock;
        this.lapses = lapses;
    }

    /** The leader of the responsible unit decides; may refuse, but not approve, what he asked for himself. */
    public void decideAsLead(Call call, DecideRequest command, FormSubmission sent) {
        CallRequest request = allowed(call, command);
        requireOther(request, command, sent, RequestHands.BY_LEAD, "approver-applied");
        request.decidedByLead(sent.actor(), command.note());
        journal.done(call.file(), sent.entry(command.decision().at(RequestHands.BY_LEAD), command.note()));
    }

    /** The command centre decides, by somebody else than the applicant and the unit's leader. */
    public void decideAsCenter(Call call, DecideRequest command, FormSubmission sent) {
        CallRequest request = allowed(call, command);
        boolean applied = sent.actor().equals(request.applicant());
        String refusal = applied ? "approver-applied" : "approver-approved-before";
        requireOther(request, command, sent, RequestHands.BY_CENTER, refusal);
        request.decidedByCenter(sent.actor(), command.note());
        journal.done(call.file(), sent.entry(command.decision().at(RequestHands.BY_CENTER), command.note()));
    }

    /** Nobody of the unit that has to decide did so in time: the ledger hears of it, the request stays open. */
    public void noteLate(Call call, Step step, String unit) {
        Instant now = journal.now();
        Instant due = clock.running(call.callNo(), step).map(CaseDeadline::due).orElse(now);
        lapses.tell(call, new Lapse(unit, step, Category.LATE_OPINION, 1, "request-undecided", due, now));
    }

    /** Writes down that the next post may decide, too. */
    public void passOn(Call call, StepEntry passed) {
        journal.note(call.file(), passed);
    }

    private void requireOther(
            CallRequest request, DecideRequest command, FormSubmission sent, Step step, String refusal) {
        if (command.approves() && hands.barred(request, step).contains(sent.actor())) {
            throw Refused.forbidden("call." + refusal);
        }
    }

    /** A request that outlived its call can only be rejected, which ends it. */
    private CallRequest allowed(Call call, DecideRequest command) {
        CallRequest request = requests.ofCall(call.id(), command.requestId());
        if (command.approves() && !call.isOpen()) {
            throw Refused.conflict("call.request-outlived-call", call.callNo());
        }
        if (!command.approves() && command.note() == null) {
            throw Refused.invalid("call.rejection-needs-reason");
        }
        return request;
    }
}
