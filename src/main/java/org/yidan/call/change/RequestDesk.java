package org.yidan.call.change;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.sight.CallSight;
import org.yidan.casework.journal.Sent;
import org.yidan.shared.Characters;

/** Takes requests to change a call and records who decided about them: never the applicant, never the same person twice. */
@Service
@Transactional
public class RequestDesk {

    private static final int ABUSE_EVIDENCE_LEAST = 20;
    private static final int ABUSE_EVIDENCE_MOST = 1000;

    private final CallRequests requests;
    private final Applicants applicants;
    private final RequestLimits limits;
    private final CallJournal journal;
    private final RequestChances chances;
    private final CallSight sight;

    RequestDesk(
            CallRequests requests,
            Applicants applicants,
            RequestLimits limits,
            CallJournal journal,
            RequestChances chances,
            CallSight sight) {
        this.sight = sight;
        this.requests = requests;
        this.applicants = applicants;
        this.limits = limits;
        this.journal = journal;
        this.chances = chances;
    }

    /** Takes the request; until it is applied nothing changes. */
    public CallRequest submit(Call call, NewRequest asked, Sent sent, Instant now) {
        if (!call.isOpen()) {
            throw CallRefused.conflict("already-closed", call.callNo());
        }
        RequestType type = asked.type();
        applicants.requireMay(call, type, sent.actor());
        if (!type.allows(asked.reasonCode())) {
            throw CallRefused.invalid("request-reason-does-not-fit");
        }
        chances.requirePossible(call, type);
        Instant newDue = type == RequestType.EXTEND ? limits.newDue(call, asked.newDue()) : null;
        Instant pauseUntil = type == RequestType.SUSPEND ? limits.pauseEnd(call, asked.pauseUntil()) : null;
        requireRules(call, asked);

        CallRequest request = requests.save(new CallRequest(call.id(), asked, newDue, pauseUntil, sent.actor(), now));
        journal.note(call, sent.entry("submitRequest", type, asked.reason()));
        return request;
    }

    private void requireRules(Call call, NewRequest asked) {
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
            throw CallRefused.invalid("abuse-evidence", ABUSE_EVIDENCE_LEAST, ABUSE_EVIDENCE_MOST, Characters.count(evidence));
        }
    }

    /** The leader of the responsible unit decides; may refuse, but not approve, what he asked for himself. */
    public void decideAsLead(Call call, DecideRequest command, Sent sent) {
        CallRequest request = allowed(call, command, sent);
        request.decidedByLead(sent.actor(), command.note());
        journal.done(call, sent.entry("approveByLead", command.decision(), command.note()));
    }

    /** The command centre decides, by somebody else than the applicant and the unit's leader. */
    public void decideAsCenter(Call call, DecideRequest command, Sent sent) {
        CallRequest request = allowed(call, command, sent);
        if (command.approves() && sent.actor().equals(request.leadDecider())) {
            throw CallRefused.forbidden("approver-approved-before");
        }
        request.decidedByCenter(sent.actor(), command.note());
        journal.done(call, sent.entry("approveByCenter", command.decision(), command.note()));
    }

    /** A request that outlived its call can only be rejected, which ends it. */
    private CallRequest allowed(Call call, DecideRequest command, Sent sent) {
        CallRequest request = requests.ofCall(call.id(), command.requestId());
        if (command.approves() && !call.isOpen()) {
            throw CallRefused.conflict("request-outlived-call", call.callNo());
        }
        if (command.approves() && sent.actor().equals(request.applicant())) {
            throw CallRefused.forbidden("approver-applied");
        }
        if (!command.approves() && command.note() == null) {
            throw CallRefused.invalid("rejection-needs-reason");
        }
        return request;
    }
}
