package org.yidan.call.change;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.change.deciders.RequestHands;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.sight.CallSight;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Takes requests to change a call and records who decided about them: never the applicant, never the same person twice. */
@Service
@Transactional
public class RequestDesk {

    private static final int ABUSE_EVIDENCE_LEAST = 20;
    private static final int ABUSE_EVIDENCE_MOST = 1000;

    private final CallRequests requests;
    private final Applicants applicants;
    private final RequestLimits limits;
    private final CaseJournal journal;
    private final RequestChances chances;
    private final CallSight sight;
    private final RequestHands hands;
    private final CaseClock clock;
    private final Lapses lapses;

    RequestDesk(
            CallRequests requests,
            Applicants applicants,
            RequestLimits limits,
            CaseJournal journal,
            RequestChances chances,
            CallSight sight,
            RequestHands hands,
            CaseClock clock,
            Lapses lapses) {
        this.sight = sight;
        this.requests = requests;
        this.applicants = applicants;
        this.limits = limits;
        this.journal = journal;
        this.chances = chances;
        this.hands = hands;
        this.clock = clock;
        this.lapses = lapses;
    }

    /** Takes the request; until it is applied nothing changes. */
    public CallRequest submit(Call call, NewCallRequest asked, FormSubmission sent, Instant now) {
        if (!call.isOpen()) {
            throw Refused.conflict("call.already-closed", call.callNo());
        }
        RequestType type = asked.type();
        applicants.requireMay(call, type, sent.actor());
        if (!type.allows(asked.reasonCode())) {
            throw Refused.invalid("call.request-reason-does-not-fit");
        }
        chances.requirePossible(call, type);
        Instant newDue = type == RequestType.EXTEND ? limits.newDue(call, asked.newDue()) : null;
        Instant pauseUntil = type == RequestType.SUSPEND ? limits.pauseEnd(call, asked.pauseUntil()) : null;
        requireRules(call, asked);

        CallRequest request = requests.save(new CallRequest(call.id(), asked, newDue, pauseUntil, sent.actor(), now));
        journal.note(call.file(), sent.entry(type.at(CallRequestStep.SUBMIT_REQUEST), asked.reason()));
        return request;
    }

    private void requireRules(Call call, NewCallRequest asked) {
        if (asked.type() == RequestType.MERGE) {
            String main = asked.mergeInto();
            limits.requireMainCall(call, main == null ? null : sight.see(main).callNo());
        }
        if (asked.type() == RequestType.MARK_ABUSE) {
            requireEvidence(asked.reason());
        }
    }

    private static void requireEvidence(String evidence) {
        if (Characters.count(evidence) < ABUSE_EVIDENCE_LEAST || Characters.count(evidence) > ABUSE_EVIDENCE_MOST) {
            throw Refused.invalid(
                    "call.abuse-evidence", ABUSE_EVIDENCE_LEAST, ABUSE_EVIDENCE_MOST, Characters.count(evidence));
        }
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
